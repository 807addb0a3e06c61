// The enumerations of CRI v1.
// Written by scripts/generate-cri.py; change that, not this.

extension CRI {
    public enum PortProtocol: Int32, CRIEnumeration {
        case tcp = 0, udp = 1, sctp = 2
        public static let fallback = PortProtocol.tcp
    }

    public enum MountPropagation: Int32, CRIEnumeration {
        case `private` = 0, hostToContainer = 1, bidirectional = 2
        public static let fallback = MountPropagation.`private`
    }

    public enum NamespaceMode: Int32, CRIEnumeration {
        case pod = 0, container = 1, node = 2, target = 3
        public static let fallback = NamespaceMode.pod
    }

    public enum SupplementalGroupsPolicy: Int32, CRIEnumeration {
        case merge = 0, strict = 1
        public static let fallback = SupplementalGroupsPolicy.merge
    }

    public enum ProfileType: Int32, CRIEnumeration {
        case runtimeDefault = 0, unconfined = 1, localhost = 2
        public static let fallback = ProfileType.runtimeDefault
    }

    public enum PodSandboxState: Int32, CRIEnumeration {
        case ready = 0, notReady = 1
        public static let fallback = PodSandboxState.notReady
    }

    public enum Signal: Int32, CRIEnumeration {
        case
            runtimeDefault = 0, sigabrt = 1, sigalrm = 2, sigbus = 3, sigchld = 4, sigcld = 5, sigcont = 6, sigfpe = 7,
            sighup = 8, sigill = 9, sigint = 10, sigio = 11, sigiot = 12, sigkill = 13, sigpipe = 14, sigpoll = 15,
            sigprof = 16, sigpwr = 17, sigquit = 18, sigsegv = 19, sigstkflt = 20, sigstop = 21, sigsys = 22,
            sigterm = 23, sigtrap = 24, sigtstp = 25, sigttin = 26, sigttou = 27, sigurg = 28, sigusr1 = 29,
            sigusr2 = 30, sigvtalrm = 31, sigwinch = 32, sigxcpu = 33, sigxfsz = 34, sigrtmin = 35, sigrtminplus1 = 36,
            sigrtminplus2 = 37, sigrtminplus3 = 38, sigrtminplus4 = 39, sigrtminplus5 = 40, sigrtminplus6 = 41,
            sigrtminplus7 = 42, sigrtminplus8 = 43, sigrtminplus9 = 44, sigrtminplus10 = 45, sigrtminplus11 = 46,
            sigrtminplus12 = 47, sigrtminplus13 = 48, sigrtminplus14 = 49, sigrtminplus15 = 50, sigrtmaxminus14 = 51,
            sigrtmaxminus13 = 52, sigrtmaxminus12 = 53, sigrtmaxminus11 = 54, sigrtmaxminus10 = 55,
            sigrtmaxminus9 = 56, sigrtmaxminus8 = 57, sigrtmaxminus7 = 58, sigrtmaxminus6 = 59, sigrtmaxminus5 = 60,
            sigrtmaxminus4 = 61, sigrtmaxminus3 = 62, sigrtmaxminus2 = 63, sigrtmaxminus1 = 64, sigrtmax = 65
        public static let fallback = Signal.runtimeDefault
    }

    public enum ContainerState: Int32, CRIEnumeration {
        case created = 0, running = 1, exited = 2, unknown = 3
        public static let fallback = ContainerState.unknown
    }

    public enum ContainerEventType: Int32, CRIEnumeration {
        case created = 0, started = 1, stopped = 2, deleted = 3
        public static let fallback = ContainerEventType.created
    }

    public enum CgroupDriver: Int32, CRIEnumeration {
        case systemd = 0, cgroupfs = 1
        public static let fallback = CgroupDriver.systemd
    }
}

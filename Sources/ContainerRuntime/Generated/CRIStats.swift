// What CRI v1 says about use of CPU, memory and disk.
// Written by scripts/generate-cri.py; change that, not this.

extension CRI {
    public struct PodSandboxStatsFilter: CRIMessage {
        public var id: String = ""
        public var labelSelector: [String: String] = [:]

        public init() {}
        public init(id: String = "", labelSelector: [String: String] = [:]) {
            self.id = id
            self.labelSelector = labelSelector
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &labelSelector)
        }
    }

    public struct PodSandboxStats: CRIMessage {
        public var attributes: PodSandboxAttributes? = nil
        public var linux: LinuxPodSandboxStats? = nil

        public init() {}
        public init(attributes: PodSandboxAttributes? = nil, linux: LinuxPodSandboxStats? = nil) {
            self.attributes = attributes
            self.linux = linux
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &attributes)
            try coder.field(2, &linux)
        }
    }

    public struct LinuxPodSandboxStats: CRIMessage {
        public var cpu: CpuUsage? = nil
        public var memory: MemoryUsage? = nil
        public var network: NetworkUsage? = nil
        public var process: ProcessUsage? = nil
        public var containers: [ContainerStats] = []
        public var io: IoUsage? = nil

        public init() {}
        public init(
            cpu: CpuUsage? = nil, memory: MemoryUsage? = nil, network: NetworkUsage? = nil,
            process: ProcessUsage? = nil, containers: [ContainerStats] = [], io: IoUsage? = nil
        ) {
            self.cpu = cpu
            self.memory = memory
            self.network = network
            self.process = process
            self.containers = containers
            self.io = io
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &cpu)
            try coder.field(2, &memory)
            try coder.field(3, &network)
            try coder.field(4, &process)
            try coder.field(5, &containers)
            try coder.field(6, &io)
        }
    }

    public struct NetworkUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var defaultInterface: NetworkInterfaceUsage? = nil
        public var interfaces: [NetworkInterfaceUsage] = []

        public init() {}
        public init(
            timestamp: Int64 = 0, defaultInterface: NetworkInterfaceUsage? = nil,
            interfaces: [NetworkInterfaceUsage] = []
        ) {
            self.timestamp = timestamp
            self.defaultInterface = defaultInterface
            self.interfaces = interfaces
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &defaultInterface)
            try coder.field(3, &interfaces)
        }
    }

    public struct NetworkInterfaceUsage: CRIMessage {
        public var name: String = ""
        public var rxBytes: UInt64? = nil
        public var rxErrors: UInt64? = nil
        public var txBytes: UInt64? = nil
        public var txErrors: UInt64? = nil

        public init() {}
        public init(
            name: String = "", rxBytes: UInt64? = nil, rxErrors: UInt64? = nil, txBytes: UInt64? = nil,
            txErrors: UInt64? = nil
        ) {
            self.name = name
            self.rxBytes = rxBytes
            self.rxErrors = rxErrors
            self.txBytes = txBytes
            self.txErrors = txErrors
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &name)
            try coder.field(2, &rxBytes)
            try coder.field(3, &rxErrors)
            try coder.field(4, &txBytes)
            try coder.field(5, &txErrors)
        }
    }

    public struct ProcessUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var processCount: UInt64? = nil

        public init() {}
        public init(timestamp: Int64 = 0, processCount: UInt64? = nil) {
            self.timestamp = timestamp
            self.processCount = processCount
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &processCount)
        }
    }

    public struct FilesystemUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var fsID: FilesystemIdentifier? = nil
        public var usedBytes: UInt64? = nil
        public var inodesUsed: UInt64? = nil

        public init() {}
        public init(
            timestamp: Int64 = 0, fsID: FilesystemIdentifier? = nil, usedBytes: UInt64? = nil,
            inodesUsed: UInt64? = nil
        ) {
            self.timestamp = timestamp
            self.fsID = fsID
            self.usedBytes = usedBytes
            self.inodesUsed = inodesUsed
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &fsID)
            try coder.field(3, &usedBytes)
            try coder.field(4, &inodesUsed)
        }
    }

    public struct ContainerStatsFilter: CRIMessage {
        public var id: String = ""
        public var podSandboxID: String = ""
        public var labelSelector: [String: String] = [:]

        public init() {}
        public init(id: String = "", podSandboxID: String = "", labelSelector: [String: String] = [:]) {
            self.id = id
            self.podSandboxID = podSandboxID
            self.labelSelector = labelSelector
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &podSandboxID)
            try coder.field(3, &labelSelector)
        }
    }

    public struct ContainerStats: CRIMessage {
        public var attributes: ContainerAttributes? = nil
        public var cpu: CpuUsage? = nil
        public var memory: MemoryUsage? = nil
        public var writableLayer: FilesystemUsage? = nil
        public var swap: SwapUsage? = nil
        public var io: IoUsage? = nil

        public init() {}
        public init(
            attributes: ContainerAttributes? = nil, cpu: CpuUsage? = nil, memory: MemoryUsage? = nil,
            writableLayer: FilesystemUsage? = nil, swap: SwapUsage? = nil, io: IoUsage? = nil
        ) {
            self.attributes = attributes
            self.cpu = cpu
            self.memory = memory
            self.writableLayer = writableLayer
            self.swap = swap
            self.io = io
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &attributes)
            try coder.field(2, &cpu)
            try coder.field(3, &memory)
            try coder.field(4, &writableLayer)
            try coder.field(5, &swap)
            try coder.field(6, &io)
        }
    }

    public struct PsiStats: CRIMessage {
        public var Full: PsiData? = nil
        public var Some: PsiData? = nil

        public init() {}
        public init(Full: PsiData? = nil, Some: PsiData? = nil) {
            self.Full = Full
            self.Some = Some
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &Full)
            try coder.field(2, &Some)
        }
    }

    public struct CpuUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var usageCoreNanoSeconds: UInt64? = nil
        public var usageNanoCores: UInt64? = nil
        public var psi: PsiStats? = nil

        public init() {}
        public init(
            timestamp: Int64 = 0, usageCoreNanoSeconds: UInt64? = nil, usageNanoCores: UInt64? = nil,
            psi: PsiStats? = nil
        ) {
            self.timestamp = timestamp
            self.usageCoreNanoSeconds = usageCoreNanoSeconds
            self.usageNanoCores = usageNanoCores
            self.psi = psi
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &usageCoreNanoSeconds)
            try coder.field(3, &usageNanoCores)
            try coder.field(4, &psi)
        }
    }

    public struct MemoryUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var workingSetBytes: UInt64? = nil
        public var availableBytes: UInt64? = nil
        public var usageBytes: UInt64? = nil
        public var rssBytes: UInt64? = nil
        public var pageFaults: UInt64? = nil
        public var majorPageFaults: UInt64? = nil
        public var psi: PsiStats? = nil

        public init() {}
        public init(
            timestamp: Int64 = 0, workingSetBytes: UInt64? = nil, availableBytes: UInt64? = nil,
            usageBytes: UInt64? = nil, rssBytes: UInt64? = nil, pageFaults: UInt64? = nil,
            majorPageFaults: UInt64? = nil, psi: PsiStats? = nil
        ) {
            self.timestamp = timestamp
            self.workingSetBytes = workingSetBytes
            self.availableBytes = availableBytes
            self.usageBytes = usageBytes
            self.rssBytes = rssBytes
            self.pageFaults = pageFaults
            self.majorPageFaults = majorPageFaults
            self.psi = psi
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &workingSetBytes)
            try coder.field(3, &availableBytes)
            try coder.field(4, &usageBytes)
            try coder.field(5, &rssBytes)
            try coder.field(6, &pageFaults)
            try coder.field(7, &majorPageFaults)
            try coder.field(8, &psi)
        }
    }

    public struct IoUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var psi: PsiStats? = nil

        public init() {}
        public init(timestamp: Int64 = 0, psi: PsiStats? = nil) {
            self.timestamp = timestamp
            self.psi = psi
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &psi)
        }
    }

    public struct SwapUsage: CRIMessage {
        public var timestamp: Int64 = 0
        public var swapAvailableBytes: UInt64? = nil
        public var swapUsageBytes: UInt64? = nil

        public init() {}
        public init(timestamp: Int64 = 0, swapAvailableBytes: UInt64? = nil, swapUsageBytes: UInt64? = nil) {
            self.timestamp = timestamp
            self.swapAvailableBytes = swapAvailableBytes
            self.swapUsageBytes = swapUsageBytes
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &timestamp)
            try coder.field(2, &swapAvailableBytes)
            try coder.field(3, &swapUsageBytes)
        }
    }
}

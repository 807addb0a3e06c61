/// The program of a pod's sandbox as a complete static ELF file, so that no image and no compiler is needed for it.
///
/// It blocks all it waits for (SIGINT, SIGTERM, SIGCHLD) and waits: at SIGCHLD it reaps every child, which matters where
/// containers share the sandbox's PID namespace and it is their init; at the other two it ends with code 0. Signals that
/// are blocked reach even an init without a handler (signal(7), pid_namespaces(7)).
public enum PauseProgram {
    public enum Architecture: String, Sendable, CaseIterable {
        case amd64, arm64

        public static var host: Architecture {
            #if arch(arm64)
                .arm64
            #else
                .amd64
            #endif
        }
    }

    /// The executable's bytes: an ELF header, one loaded segment (readable, executable) and the code.
    public static func executable(_ architecture: Architecture) -> [UInt8] {
        let code = architecture == .amd64 ? amd64 : arm64
        let headers = 64 + 56
        let base: UInt64 = 0x40_0000
        var file: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 9)
        file += little(UInt16(2)) + little(UInt16(architecture == .amd64 ? 62 : 183)) + little(UInt32(1))
        file += little(base + UInt64(headers)) + little(UInt64(64)) + little(UInt64(0)) + little(UInt32(0))
        file += little(UInt16(64)) + little(UInt16(56)) + little(UInt16(1)) + [UInt8](repeating: 0, count: 6)
        // PT_LOAD, R+X, the whole file at `base`.
        file += little(UInt32(1)) + little(UInt32(5)) + little(UInt64(0)) + little(base) + little(base)
        file += little(UInt64(headers + code.count)) + little(UInt64(headers + code.count)) + little(UInt64(0x1000))
        return file + code
    }

    private static func little<N: FixedWidthInteger>(_ value: N) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static let signals: [UInt8] = [0x02, 0x40, 0x01, 0, 0, 0, 0, 0]

    private static let amd64: [UInt8] =
        [
            0xB8, 14, 0, 0, 0,  // mov eax, rt_sigprocmask
            0x31, 0xFF,  // xor edi, edi: SIG_BLOCK
            0x48, 0x8D, 0x35, 0x58, 0, 0, 0,  // lea rsi, [signals]
            0x31, 0xD2,  // xor edx, edx
            0x41, 0xBA, 8, 0, 0, 0,  // mov r10d, 8
            0x0F, 0x05,  // syscall
            // wait:
            0xB8, 128, 0, 0, 0,  // mov eax, rt_sigtimedwait
            0x48, 0x8D, 0x3D, 0x42, 0, 0, 0,  // lea rdi, [signals]
            0x31, 0xF6,  // xor esi, esi
            0x31, 0xD2,  // xor edx, edx: without end
            0x41, 0xBA, 8, 0, 0, 0,  // mov r10d, 8
            0x0F, 0x05,  // syscall
            0x83, 0xF8, 17,  // cmp eax, SIGCHLD
            0x74, 0x0C,  // je reap
            0x83, 0xF8, 15,  // cmp eax, SIGTERM
            0x74, 0x23,  // je quit
            0x83, 0xF8, 2,  // cmp eax, SIGINT
            0x74, 0x1E,  // je quit
            0xEB, 0xD7,  // jmp wait
            // reap:
            0xB8, 61, 0, 0, 0,  // mov eax, wait4
            0xBF, 0xFF, 0xFF, 0xFF, 0xFF,  // mov edi, -1: any child
            0x31, 0xF6,  // xor esi, esi
            0xBA, 1, 0, 0, 0,  // mov edx, WNOHANG
            0x45, 0x31, 0xD2,  // xor r10d, r10d
            0x0F, 0x05,  // syscall
            0x85, 0xC0,  // test eax, eax
            0x7F, 0xE6,  // jg reap
            0xEB, 0xBB,  // jmp wait
            // quit:
            0xB8, 60, 0, 0, 0,  // mov eax, exit
            0x31, 0xFF,  // xor edi, edi
            0x0F, 0x05,  // syscall
        ] + signals

    private static let arm64: [UInt8] =
        [
            0xD280_10E8,  // mov x8, rt_sigprocmask
            0xD280_0000,  // mov x0, 0: SIG_BLOCK
            0x1000_03C1,  // adr x1, signals
            0xD280_0002,  // mov x2, 0
            0xD280_0103,  // mov x3, 8
            0xD400_0001,  // svc 0
            // wait:
            0xD280_1128,  // mov x8, rt_sigtimedwait
            0x1000_0320,  // adr x0, signals
            0xD280_0001,  // mov x1, 0
            0xD280_0002,  // mov x2, 0
            0xD280_0103,  // mov x3, 8
            0xD400_0001,  // svc 0
            0xF100_441F,  // cmp x0, SIGCHLD
            0x5400_00C0,  // b.eq reap
            0xF100_3C1F,  // cmp x0, SIGTERM
            0x5400_01A0,  // b.eq quit
            0xF100_081F,  // cmp x0, SIGINT
            0x5400_0160,  // b.eq quit
            0x17FF_FFF4,  // b wait
            // reap:
            0xD280_2088,  // mov x8, wait4
            0x9280_0000,  // mov x0, -1: any child
            0xD280_0001,  // mov x1, 0
            0xD280_0022,  // mov x2, WNOHANG
            0xD280_0003,  // mov x3, 0
            0xD400_0001,  // svc 0
            0xF100_001F,  // cmp x0, 0
            0x54FF_FF2C,  // b.gt reap
            0x17FF_FFEB,  // b wait
            // quit:
            0xD280_0BA8,  // mov x8, exit
            0xD280_0000,  // mov x0, 0
            0xD400_0001,  // svc 0
            0xD503_201F,  // nop
        ].flatMap { (word: UInt32) in little(word) } + signals
}

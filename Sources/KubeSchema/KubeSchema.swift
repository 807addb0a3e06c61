public struct Schema: Sendable {}

import Testing

@testable import KubeSchema

@Suite("schema table")
struct SchemaTableTests {
    private let table = SchemaTable(
        """
        a.v1.Node name:1:s;! next:2:#Node;* labels:3:{s;A items:4:[#b.Leaf;Lm,x,y;Pmk,x
        b.Leaf @A x:1:i;0;=0 y:2.7:l;*;~v1.Number
        """)

    @Test("types link to each other and to themselves")
    func links() throws {
        let node = try #require(table.schema("a.v1.Node"))
        #expect(node.field("next")?.schema.objectType?.name == "a.v1.Node")
        let leaf = try #require(node.field("items")?.schema.element)
        #expect(leaf.objectType?.isAtomic == true)
        #expect(leaf.field("y")?.embedding == [2])
        #expect(leaf.field("y")?.goType == "v1.Number")
        #expect(leaf.field("x")?.presence == .always)
        #expect(table.schema("a.v1")?.objectType == nil)
        #expect(table.schema("b.Leaf2")?.objectType == nil)
    }

    @Test("a member is a field's or a map's value")
    func members() throws {
        let node = try #require(table.schema("a.v1.Node"))
        #expect(node.member("labels")?.member("any")?.scalar == .string)
        #expect(node.member("nothing")?.scalar == nil)
    }
}

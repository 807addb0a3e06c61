import Testing
@testable import KubeAPIServer

@Suite("The ordered map of a cache")
struct OrderedMapTests {
    @Test("it agrees with a dictionary through many random changes, and snapshots stay as they were")
    func agrees() {
        var random = SystemRandomNumberGenerator()
        var map = OrderedMap<Int>()
        var model: [String: Int] = [:]
        var snapshots: [(OrderedMap<Int>, [String: Int])] = []
        for step in 0..<20_000 {
            let key = "ns\(Int.random(in: 0..<9, using: &random))/\(Int.random(in: 0..<900, using: &random))"
            if Int.random(in: 0..<5, using: &random) < 3 {
                #expect(map.updateValue(step, forKey: key) == model.updateValue(step, forKey: key))
            } else {
                #expect(map.removeValue(forKey: key) == model.removeValue(forKey: key))
            }
            if step % 4000 == 0 { snapshots.append((map, model)) }
        }
        snapshots.append((map, model))
        for (map, model) in snapshots {
            let sorted = model.sorted { $0.key < $1.key }
            #expect(map.count == model.count)
            #expect(map.elements() == sorted.map(\.value))
            #expect(map.elements(from: "ns3/", to: "ns30") == sorted.filter { $0.key.hasPrefix("ns3/") }.map(\.value))
            #expect(map.count(from: "ns5/", to: "ns50") == model.keys.count { $0.hasPrefix("ns5/") })
            for (key, value) in model { #expect(map[key] == value) }
            #expect(map["absent"] == nil)
        }
    }

    @Test("an emptied map is empty and takes entries again")
    func emptied() {
        var map = OrderedMap<Int>()
        for number in 0..<500 { map.updateValue(number, forKey: "\(number)") }
        for number in 0..<500 { map.removeValue(forKey: "\(number)") }
        #expect(map.isEmpty)
        #expect(map.elements() == [])
        map.updateValue(1, forKey: "a")
        #expect(map["a"] == 1)
    }
}

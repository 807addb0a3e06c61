import KubeObject

/// The matcher of labels; `KubeAPI` has views of the same name's kind.
typealias Selector = KubeObject.LabelSelector

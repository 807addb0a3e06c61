public import KubeStore

extension Registry {
    /// Why nothing can be read or written any more, if so: the store is gone.
    public var failure: StoreError? { pump.failure }
}

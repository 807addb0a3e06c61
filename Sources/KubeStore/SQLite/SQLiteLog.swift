/// The tables: an append-only log of changes with an index by key, nothing stored twice.
///
/// A row is one change of one key; its id is the revision in the high bits and the position in its commit in the low
/// ones, so ids order changes and the newest row of a key is its present state. `prev` names the row it supersedes,
/// which lets compaction walk the log once.
enum SQLiteLog {
    static let positionBits: Int64 = 12
    static let maximumOperations = 1 << positionBits

    static func id(_ revision: Revision, _ position: Int = 0) -> Int64 { revision << positionBits | Int64(position) }
    static func lastID(of revision: Revision) -> Int64 { id(revision, maximumOperations - 1) }
    static func revision(of id: Int64) -> Revision { id >> positionBits }

    enum Kind: Int64 { case create = 0, modify = 1, delete = 2 }

    /// "Apus" in ASCII: says whose file this is.
    static let applicationID: Int64 = 0x4170_7573
    static let version: Int64 = 1

    static let tables = """
        CREATE TABLE IF NOT EXISTS log (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind INTEGER NOT NULL, created INTEGER NOT NULL,
            prev INTEGER NOT NULL, lease INTEGER NOT NULL, time INTEGER NOT NULL, value BLOB);
        CREATE UNIQUE INDEX IF NOT EXISTS log_key ON log (key, id);
        CREATE INDEX IF NOT EXISTS log_lease ON log (lease) WHERE lease != 0;
        CREATE TABLE IF NOT EXISTS lease (id INTEGER PRIMARY KEY, ttl INTEGER NOT NULL, expires INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        """

    /// The newest row of every key in a range of keys, up to an id.
    static let range = """
        SELECT log.key, log.id, log.created, log.lease, log.value FROM
        (SELECT max(id) AS id FROM log INDEXED BY log_key WHERE key >= ?1 AND key < ?2 AND id <= ?3 GROUP BY key) AS newest
        CROSS JOIN log ON log.id = newest.id WHERE log.kind != 2 LIMIT ?4
        """
    static let count = """
        SELECT count(*) FROM
        (SELECT max(id) AS id FROM log INDEXED BY log_key WHERE key >= ?1 AND key < ?2 AND id <= ?3 GROUP BY key) AS newest
        CROSS JOIN log ON log.id = newest.id WHERE log.kind != 2
        """
    static let newest = "SELECT id, created, kind, lease, value FROM log WHERE key = ?1 AND id <= ?2 ORDER BY id DESC LIMIT 1"
    static let insert = "INSERT INTO log (id, key, kind, created, prev, lease, time, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    static let changes = """
        SELECT log.id, log.key, log.kind, log.created, log.lease, log.value, old.id, old.lease, old.value
        FROM log LEFT JOIN log AS old ON old.id = log.prev AND log.kind = 2
        WHERE log.id > ?1 AND log.id <= ?2 AND log.key >= ?3 AND log.key < ?4 ORDER BY log.id
        """

    /// The first key after all that begin with the prefix.
    static func end(of prefix: String) -> String {
        var scalars = Array(prefix.unicodeScalars)
        while let last = scalars.popLast() {
            var next = last.value + 1
            if next == 0xD800 { next = 0xE000 }
            guard let scalar = Unicode.Scalar(next) else { continue }
            scalars.append(scalar)
            return String(String.UnicodeScalarView(scalars))
        }
        // Every key sorts before the last scalar.
        return "\u{10FFFF}"
    }
}

import Domain
import Files
import Primitives

extension JSONWriter {
    /// An evidence file, without its bytes.
    mutating func evidence(_ file: EvidenceFile) {
        object { json in
            json.string("id", file.id.text)
            json.string("name", file.name)
            json.string("media_type", file.type.mediaType)
            json.int("size", file.size)
            json.string("sha256", file.digest)
            json.string("created_at", file.createdAt.description)
        }
    }
}

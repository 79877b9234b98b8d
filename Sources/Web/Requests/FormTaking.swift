import Actions
import Domain
import Hummingbird
import Identity
import Logging

/// A form with files while it arrives: fields are gathered, files go to the evidence store.
struct FormTaking {
    let site: Site
    let exchange: Exchange
    let files: SentFiles
    private(set) var form = SentForm()
    private var name = ""
    private var text: [UInt8] = []
    private var upload: EvidenceUpload?
    private var fileName: String?
    private var isSkipping = false

    init(site: Site, exchange: Exchange, files: SentFiles) {
        self.site = site
        self.exchange = exchange
        self.files = files
    }

    mutating func take(_ event: Multipart.Event) async throws {
        switch event {
        case .part(let name, let file):
            self.name = name
            fileName = file.flatMap { $0.isEmpty ? nil : $0 }
            text = []
            // A file field that was left empty is sent all the same.
            isSkipping = file != nil && fileName == nil
            if fileName != nil { try await begin() }
        case .bytes(let bytes):
            guard !isSkipping else { return }
            if fileName != nil, files == .picture {
                // Bounded by what the whole form may have.
                form.picture?.append(contentsOf: bytes)
            } else if let upload {
                await keep { try await upload.append(bytes) }
            } else {
                guard text.count + bytes.count <= Fields.longest else { throw Refusal.tooLarge(most: Fields.longest) }
                text += bytes
            }
        case .end: try await end()
        }
    }

    /// No byte of a file is written before the form has shown where it comes from: its token stands before its files.
    private mutating func begin() async throws {
        guard let secret = exchange.secret, exchange.visitor != nil,
            FormToken.isGenuine(form.fields.exact("token"), for: secret, purpose: Site.formPurpose)
        else { throw WebFault.staleForm }
        if files == .picture {
            form.picture = []
            return
        }
        if let most = files.single {
            guard form.file == nil else {
                isSkipping = true
                return fault(files == .table ? "One spreadsheet at a time." : "One file at a time.")
            }
            upload =
                files == .table ? try await site.house.beginTable() : try await site.house.beginAuthorFile(most: most)
            return
        }
        let most = files == .certificates ? PaperReading.mostAtOnce : EvidenceFile.mostForOne
        guard form.papers.count < most else {
            isSkipping = true
            return fault(
                files == .certificates
                    ? "At most \(most) files at once; send the others after these."
                    : "At most \(most) files for one entry.")
        }
        upload = try await site.house.beginPaper()
    }

    private mutating func end() async throws {
        defer {
            upload = nil
            fileName = nil
            isSkipping = false
        }
        if isSkipping || files == .picture && fileName != nil { return }
        guard let upload, let fileName, let visitor = exchange.visitor else {
            guard let value = String(validating: text, as: UTF8.self), !value.contains("\0") else {
                throw WebFault.unreadable
            }
            // Browsers send every line end as two letters.
            return form.fields.add(name, value.replacing("\r\n", with: "\n"))
        }
        if files.single != nil {
            form.file = SentFile(upload: upload, name: fileName)
            return
        }
        let house = site.house
        var kept: EvidenceFile?
        await keep { kept = try await house.keepPaper(upload, name: fileName, for: visitor) }
        if let kept { form.papers.append(kept) }
    }

    /// What is wrong with a file is said beside its field; the rest of the form is still read.
    private mutating func keep(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch Refusal.tooLarge(let most) {
            isSkipping = true
            if case .work = files {
                return fault("“\(fileName ?? "")” is larger than \(most / 1024 / 1024) MB.")
            }
            if files == .table { return fault("“\(fileName ?? "")” is larger than 1 GB. Divide it.") }
            if most == EvidenceFile.mostForPerson {
                return fault("Your files have reached 2 GB in all; no more are taken.")
            }
            fault("“\(fileName ?? "")” is larger than \(most / 1024 / 1024) MB. A photo of lower resolution will do.")
        } catch Refusal.wrongType {
            isSkipping = true
            fault("“\(fileName ?? "")” is neither a PDF nor a picture (JPEG, PNG, WebP, HEIC), whatever its name says.")
        } catch {
            isSkipping = true
            exchange.logger.error("a paper could not be kept", metadata: ["error": "\(error)"])
            fault("“\(fileName ?? "")” could not be kept. Nothing else is lost: try again in a moment.")
        }
    }

    private mutating func fault(_ text: String) {
        form.faults.append(FieldFault(files.single != nil ? "file" : "evidence", text))
    }
}

import Actions
import ArgumentParser
import Domain
import Files
import Hummingbird
import Logging
import Storage
import Web

/// The server while it runs.
struct Serving {
    let house: House
    let listening: ListenOptions
    let isJSON: Bool

    func run() async throws {
        let assets: AssetShelf
        do {
            assets = try AssetShelf(
                try SharedFolder.assets(), fonts: SharedFolder.fonts(), schemas: SharedFolder.schemas())
        } catch let fault as AssetShelf.Fault {
            throw Failure(fault.description)
        }
        if !listening.isLoopback, !house.settings.isSecure {
            Terminal.standardError.write(
                """
                aliquot: listening beyond this machine without TLS: passwords and records would cross the network in the
                clear. Put a proxy that speaks TLS in front and say --address https://…

                """)
        }
        let guide: [GuideText]
        do {
            guide = try GuideFolder.read(try SharedFolder.guide())
        } catch let fault as FileFault {
            throw Failure("the guide: \(fault)")
        }
        let router = SiteRouter.router(
            house: house, assets: assets, guide: guide, version: Aliquot.configuration.version,
            isQuiet: house.logger.logLevel > .info
        )
        let address = listening.known
        let isDemo = house.settings.isDemo
        let isJSON = isJSON
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(listening.host, port: listening.port), serverName: nil),
            services: [
                JobRunner(house: house, kinds: Job.Kind.short), JobRunner(house: house, kinds: Job.Kind.long),
                JobRunner(house: house, kinds: Job.Kind.reading),
            ],
            onServerRunning: { channel in
                let port = channel.localAddress?.port.map { ":\($0)" } ?? ""
                Self.greet(
                    address.hasSuffix(":0") ? String(address.dropLast(2)) + port : address, isDemo: isDemo,
                    isJSON: isJSON)
            },
            logger: house.logger)
        do {
            try await application.runService()
        } catch {
            throw Failure("the server stopped: \(error)")
        }
        await house.store.close()
    }

    private static func greet(_ address: String, isDemo: Bool, isJSON: Bool) {
        if isJSON {
            let line = AnswerOptions.object(["address": .text(address), "demo": .flag(isDemo)])
            return Terminal.standardOutput.write(line + "\n")
        }
        var text = "\nAliquot is serving on \(address)\n"
        if isDemo {
            text += """

                This is a demo: nothing in it is real. Sign in with the password demo-aliquot as
                  tech@demo.test      a technician with ASCP, AMT and Florida
                  manager@demo.test   a laboratory manager
                  provider@demo.test  a CE provider
                  auditor@demo.test   an auditor of a certifying body
                  admin@demo.test     the operator

                """
        }
        Terminal.standardOutput.write(text)
    }
}

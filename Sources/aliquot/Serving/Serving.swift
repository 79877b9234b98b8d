import Actions
import ArgumentParser
import Hummingbird
import Logging
import Storage
import Web

/// The server while it runs.
struct Serving {
    let house: House
    let listening: ListenOptions

    func run() async throws {
        let assets: AssetShelf
        do {
            assets = try AssetShelf(try SharedFolder.assets(), fonts: SharedFolder.fonts())
        } catch let fault as AssetShelf.Fault {
            throw Failure(fault.description)
        }
        let router = SiteRouter.router(
            house: house, assets: assets, version: Aliquot.configuration.version, isQuiet: house.logger.logLevel > .info
        )
        let address = listening.known
        let isDemo = house.settings.isDemo
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(listening.host, port: listening.port), serverName: nil),
            services: [JobRunner(house: house)],
            onServerRunning: { channel in
                let port = channel.localAddress?.port.map { ":\($0)" } ?? ""
                Self.greet(address.hasSuffix(":0") ? String(address.dropLast(2)) + port : address, isDemo: isDemo)
            },
            logger: house.logger)
        do {
            try await application.runService()
        } catch {
            throw Failure("the server stopped: \(error)")
        }
        await house.store.close()
    }

    private static func greet(_ address: String, isDemo: Bool) {
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

private import Blocking
private import Synchronization

/// A PostgreSQL server of the tests' own, in a temporary folder, reached through a socket there. It ends, and its
/// folder goes, with the process that started it.
public final class PrivatePostgres: Sendable {
    /// The server that most tests of a process share, each with a database of its own.
    public static var shared: PrivatePostgres {
        get async throws { try await started.value }
    }
    private static let started = Task { try await PrivatePostgres.start() }

    private let worker: Worker
    private let shell: ChildShell
    private let console: ChildShell
    private let folder: String
    private let count = Mutex(0)

    private init(_ worker: Worker, _ shell: ChildShell, _ console: ChildShell, folder: String) {
        self.worker = worker
        self.shell = shell
        self.console = console
        self.folder = folder
    }

    /// Starts a server.
    public static func start() async throws -> PrivatePostgres {
        let worker = Worker()
        let (shell, console, folder) = try await worker.run {
            let shell = try ChildShell(script: script)
            let words = try shell.answer().split(separator: " ")
            let (programs, folder) = (words[0], String(words[1]))
            let console = try ChildShell(script: "exec \(programs)/psql -h \(folder) -U postgres -qXAt 2>&1")
            return (shell, console, folder)
        }
        return PrivatePostgres(worker, shell, console, folder: folder)
    }

    /// Makes a database, empty or like another one, and answers its address.
    public func makeDatabase(like template: String = "template0", options: String = "") async throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return try await makeDatabase(named: "test\(number)", like: template, options: options)
    }

    /// Makes a database with a name, and answers its address.
    public func makeDatabase(
        named name: String, like template: String = "template0", options: String = ""
    ) async throws -> String {
        try await run("CREATE DATABASE \(name) TEMPLATE \(template) \(options)")
        return "postgres:///\(name)?host=\(folder)&user=postgres"
    }

    /// Removes a database by its address.
    public func dropDatabase(_ address: String) async throws {
        let name = address.dropFirst("postgres:///".count).prefix { $0 != "?" }
        try await run("DROP DATABASE \(name) WITH (FORCE)")
    }

    /// Ends the server as a crash would.
    public func stop() async throws {
        try await tell("stop")
    }

    /// Starts it again.
    public func restart() async throws {
        try await tell("start")
    }

    private func tell(_ line: String) async throws {
        _ = try await worker.run { [shell] in try shell.ask(line) }
    }

    private func run(_ statement: String) async throws {
        let said = try await worker.run { [console] in
            var said = try console.ask("\(statement);\n\\echo done")
            while !said.hasSuffix("done") { said += " " + (try console.answer()) }
            return said
        }
        if said != "done" { throw ChildShell.Fault(description: said) }
    }

    private static let script = """
        cd /
        bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
        [ -n "$bin" ] || bin=$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null)
        [ -x "$bin/initdb" ] || { echo "fault no PostgreSQL server is installed"; exit 1; }
        folder=$(mktemp -d "${TMPDIR:-/tmp}/aliquot-postgres-XXXXXX") || exit 1
        as() { "$@"; }
        if [ "$(id -u)" = 0 ]; then
            chown postgres "$folder"
            as() { runuser -u postgres -- "$@"; }
        fi
        start() {
            as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "-k $folder -c listen_addresses= -c fsync=off \\
                -c full_page_writes=off -c max_connections=200 -c autovacuum=off" start >/dev/null 2>&1
        }
        stop() { as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1; }
        trap 'stop; rm -rf "$folder"' EXIT
        trap '' INT HUP TERM PIPE
        answer() { if [ "$1" = 0 ]; then echo "${2:-done}"; else echo "fault $3"; fi; }
        as "$bin/initdb" -D "$folder/data" --encoding=UTF8 --locale=C.UTF-8 --auth=trust -U postgres --no-sync \\
            >"$folder/initdb" 2>&1 && start
        answer $? "$bin $folder" "the PostgreSQL server does not start: $(cat "$folder/initdb" "$folder/log" 2>&1 | tail -n 3 | tr '\\n' ' ')"
        while read -r verb; do
            case $verb in
            start) start; answer $? "" "it does not start" ;;
            stop) stop; answer $? "" "it does not stop" ;;
            esac
        done
        """
}

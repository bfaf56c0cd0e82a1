package org.jibao.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * 启动急报: checks options, port and data folder, starts the product, waits until it is ready, loads the sample city into an
 * empty record, says where it is and who can log in, and stays until it is stopped. Exit codes: help.txt.
 */
public final class Launch {
    private static final String ADMINISTRATOR = "JIBAO_ADMIN_PASSWORD";

    private final Options options;
    private final PrintStream out;

    /** Set when the launcher ends by itself, and when it was told to; each way has its own exit code. */
    private volatile boolean ending;

    private volatile boolean toldToStop;

    private Launch(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // Chinese on every terminal, whatever its locale says.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments).code());
    }

    static Exit run(PrintStream out, PrintStream err, String... arguments) throws InterruptedException {
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                out.print(Resource.text("help.txt"));
                return Exit.CLEAN;
            }
            return new Launch(options, out).run();
        } catch (Failure failure) {
            err.println("急报没有启动：" + failure.text());
            return failure.exit();
        }
    }

    private Exit run() throws Failure, InterruptedException {
        if (!Files.isReadable(options.jar())) {
            throw new Failure(Exit.FILES_MISSING, "没有产品文件 " + options.jar() + "。请用 deploy/run.sh 启动，它会先构建");
        }
        var sample = options.demo() ? Sample.in(options.sample()) : null;
        try (var lock = DataLock.on(options.data())) {
            Server.mustBeFree(options.listen(), options.port());
            mustNotBeHalfLoaded();
            out.println("正在启动急报（数据在 " + lock.folder() + "）……");
            var environment = new HashMap<String, String>();
            var newPassword = administratorPassword(sample, environment);
            var server = Server.start(options, environment);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            return attend(server, sample, newPassword);
        } catch (IOException e) {
            throw new Failure(Exit.FILES_MISSING, "数据文件夹 " + options.data() + " 不能用：" + e.getMessage());
        }
    }

    private Exit attend(Server server, @Nullable Sample sample, @Nullable String newPassword)
            throws Failure, InterruptedException {
        try {
            server.awaitReady();
            if (sample != null) {
                show(server, sample);
            }
            out.println("急报已就绪：" + server.base());
            if (newPassword != null) {
                out.println("  首个系统管理员：admin  密码：" + newPassword + "（只显示这一次，请记下）");
            }
            out.println("按 Ctrl-C 停止。");
            throw server.awaitEnd();
        } catch (Failure failure) {
            if (toldToStop) {
                return Exit.CLEAN;
            }
            ending = true;
            server.stop();
            throw failure;
        }
    }

    private void show(Server server, Sample sample) throws Failure, InterruptedException {
        var papers = new Papers(sample, server.base(), out);
        if (sample.isWantedAt(server.base())) {
            out.println("空库，装载样例城市：");
            mark(true);
            sample.load(server.base(), out);
            papers.make();
            mark(false);
            out.println("样例公文：");
            for (var file : papers.bring(options.papers())) {
                out.println("  " + file);
            }
        } else {
            out.println("已有记录，不装载样例。");
        }
        out.println("样例用户（仅供试用）：");
        sample.people().forEach(out::println);
    }

    private Path loading() {
        return options.data().resolve("sample-loading");
    }

    private void mark(boolean loading) throws Failure {
        try {
            if (loading) {
                Files.createFile(loading());
            } else {
                Files.delete(loading());
            }
        } catch (IOException e) {
            throw new Failure(Exit.FILES_MISSING, "数据文件夹 " + options.data() + " 不能写：" + e.getMessage());
        }
    }

    /** Half a sample would be taken for a record, and its papers would be wrong. */
    private void mustNotBeHalfLoaded() throws Failure {
        if (Files.exists(loading())) {
            throw new Failure(
                    Exit.SAMPLE_FAILED, "上次装载样例没有完成。请删除 " + options.data() + " 后重新启动；若确要使用其中的记录，只删除 " + loading());
        }
    }

    /** The password of the first administrator, in the child's environment; the one made up here is returned to be shown. */
    private @Nullable String administratorPassword(@Nullable Sample sample, Map<String, String> environment) {
        if (System.getenv(ADMINISTRATOR) != null) {
            return null;
        }
        if (sample != null) {
            environment.put(ADMINISTRATOR, sample.administratorPassword());
            return null;
        }
        if (System.getenv("JIBAO_DB_URL") != null || Files.exists(options.data().resolve("jibao.mv.db"))) {
            return null;
        }
        var random = new byte[9];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        environment.put(ADMINISTRATOR, password);
        return password;
    }

    /** Runs when this process is told to stop: the product stops first, and a clean stop is a success. */
    private void stop(Server server) {
        if (ending) {
            return;
        }
        toldToStop = true;
        try {
            if (server.stop()) {
                out.println("急报已停止。");
                // The code of a process ended by a signal would say failure to whoever supervises it.
                Runtime.getRuntime().halt(Exit.CLEAN.code());
            }
            out.println("急报没有在 30 秒内停止，已强行结束。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.jibao.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import freemarker.template.TemplateException;

/**
 * 模板看守: stops a template that runs on. It counts the processor time of the run, not the clock's, so that a busy machine
 * stops nobody. A template asks for the stop signal at each turn of a list and each part of a block.
 */
final class TemplateWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final TemplateLimits limits;
    private final Thread runner = Thread.currentThread();
    private boolean over;
    private boolean stopped;

    TemplateWatch(TemplateLimits limits) {
        this.limits = limits;
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "template-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }

    /** 运行. */
    interface Run {
        void run() throws TemplateException, IOException;
    }

    /** The run took more than its time. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Runs in the caller's thread; leaves no stop signal behind. */
    void run(Run run) throws TemplateException, IOException, Stopped {
        long started = spent();
        long look = limits.look().toNanos();
        var looking = WATCH.scheduleWithFixedDelay(() -> look(started), look, look, TimeUnit.NANOSECONDS);
        try {
            run.run();
        } catch (TemplateException | IOException | RuntimeException e) {
            if (isStopped()) {
                throw new Stopped();
            }
            throw e;
        } finally {
            looking.cancel(false);
            end();
        }
    }

    /** A thread that was told to stop from elsewhere keeps that signal. */
    private synchronized void end() {
        over = true;
        if (stopped) {
            Thread.interrupted();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized void look(long started) {
        if (!over && spent() - started > limits.time().toNanos()) {
            stopped = true;
            runner.interrupt();
        }
    }

    private long spent() {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(runner.getId()) : System.nanoTime();
    }
}

package org.jibao.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * 数据文件夹的锁: one product on one folder. The system gives the lock back when the process ends, however it ends, so
 * nothing has to be cleaned up after a crash; the process number in the file is for the message alone.
 */
final class DataLock implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataLock on(Path data) throws Failure {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(data.resolve("jibao.lock"), CREATE, READ, WRITE);
            var owner = read(channel);
            if (!lock(channel)) {
                channel.close();
                throw new Failure(
                        Exit.DATA_IN_USE, "数据文件夹 " + data + " 已有一个急报在用（进程 " + owner + "）。请先停止它，或用 --data 另指文件夹");
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataLock(data, channel);
        } catch (IOException e) {
            throw new Failure(Exit.FILES_MISSING, "数据文件夹 " + data + " 不能写（" + e.getMessage() + "）。请换一个，或改权限");
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

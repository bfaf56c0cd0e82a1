package org.jibao.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** 选项, as help.txt describes them. A later option wins over an earlier one. */
record Options(
        boolean demo, int port, InetAddress listen, Path data, Path papers, Path jar, Path sample, boolean help) {

    private static final String SEE_HELP = "；全部选项见 --help";

    static Options parse(String... arguments) throws Failure {
        var options = new Options(
                true,
                8080,
                address("127.0.0.1"),
                Path.of("data"),
                Path.of("papers"),
                Path.of("jibao.jar"),
                Path.of("demo"),
                false);
        for (var argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) throws Failure {
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        var value = equals < 0 ? "" : argument.substring(equals + 1);
        if (equals > 0 && value.isBlank()) {
            throw new Failure(Exit.WRONG_OPTION, "选项“" + name + "”没有给值" + SEE_HELP);
        }
        return switch (equals < 0 ? name : name + "=") {
            case "--demo=" -> new Options(onOff(value), port, listen, data, papers, jar, sample, help);
            case "--port=" -> new Options(demo, port(value), listen, data, papers, jar, sample, help);
            case "--listen=" -> new Options(demo, port, address(value), data, papers, jar, sample, help);
            case "--data=" -> new Options(demo, port, listen, path(name, value), papers, jar, sample, help);
            case "--papers=" -> new Options(demo, port, listen, data, path(name, value), jar, sample, help);
            case "--jar=" -> new Options(demo, port, listen, data, papers, path(name, value), sample, help);
            case "--sample=" -> new Options(demo, port, listen, data, papers, jar, path(name, value), help);
            case "--help" -> new Options(demo, port, listen, data, papers, jar, sample, true);
            default -> throw new Failure(Exit.WRONG_OPTION, "不认识选项“" + argument + "”" + SEE_HELP);
        };
    }

    private static boolean onOff(String value) throws Failure {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Failure(Exit.WRONG_OPTION, "--demo 应为 on 或 off，不能是“" + value + "”" + SEE_HELP);
        };
    }

    private static int port(String value) throws Failure {
        if (value.matches("\\d{1,5}")) {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new Failure(Exit.WRONG_OPTION, "--port 应为 1 至 65535 的整数，不能是“" + value + "”" + SEE_HELP);
    }

    private static InetAddress address(String value) throws Failure {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new Failure(Exit.WRONG_OPTION, "--listen 的地址“" + value + "”不存在，应为本机的一个地址" + SEE_HELP);
        }
    }

    private static Path path(String name, String value) throws Failure {
        try {
            // A semicolon would end the file name in the address of the database.
            if (value.indexOf(';') < 0) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new Failure(Exit.WRONG_OPTION, name + " 的路径“" + value + "”不合格" + SEE_HELP);
        }
        throw new Failure(Exit.WRONG_OPTION, name + " 的路径“" + value + "”不能含分号" + SEE_HELP);
    }
}

package org.jibao.typesetting.faces;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Substitution;

/**
 * 字体配置: which face serves each role, and where to look when it lacks a character: the role's own faces, then 宋体, then
 * every other face. What does not come from the right face is reported.
 */
public final class Faces {

    private static final Map<FontRole, String> CHINESE = Map.of(
            FontRole.FANGSONG, "仿宋",
            FontRole.SONG, "宋体",
            FontRole.TITLE_SONG, "小标宋",
            FontRole.HEI, "黑体",
            FontRole.KAI, "楷体");

    private static final long MOST_BYTES =
            Long.parseLong(OfficeNames.VALUES.getProperty("most-bytes").strip());

    private static final List<FontRole> LAST_RESORTS =
            List.of(FontRole.SONG, FontRole.KAI, FontRole.HEI, FontRole.TITLE_SONG, FontRole.FANGSONG);

    private final Map<FontRole, List<Face>> own = new EnumMap<>(FontRole.class);
    private final Map<FontRole, List<Face>> chains = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Face> usual = new EnumMap<>(FontRole.class);
    private final List<Substitution> substitutions;

    private Faces(Map<FontRole, Face> office, Map<FontRole, Face> bundled, List<Substitution> unusable) {
        substitutions = new ArrayList<>(unusable);
        for (var role : FontRole.values()) {
            var faces = new ArrayList<Face>();
            Optional.ofNullable(office.get(role)).ifPresent(faces::add);
            Optional.ofNullable(bundled.get(role)).ifPresent(faces::add);
            own.put(role, List.copyOf(faces));
        }
        for (var role : FontRole.values()) {
            var chain = new ArrayList<>(own(role));
            LAST_RESORTS.forEach(last ->
                    own(last).stream().filter(face -> !chain.contains(face)).forEach(chain::add));
            chains.put(role, List.copyOf(chain));
            usual.put(role, chain.get(0));
            if (own(role).isEmpty()) {
                substitutions.add(new Substitution(
                        Substitution.Kind.FACE,
                        "没有" + chinese(role) + "字体，以" + face(role).name() + "代替；请安装 jibao-fonts-fangsong，或把本单位的"
                                + chinese(role) + "字体放入字体文件夹"));
            }
        }
    }

    /** The faces that come with the product. */
    public static Faces bundled() {
        return of(Map.of(), List.of(), bundledFaces());
    }

    /** The faces of a folder first; files that cannot be used are reported by {@link #substitutions()}. */
    public static Faces withOfficeFonts(Path folder) {
        var unusable = new ArrayList<Substitution>();
        var office = new EnumMap<FontRole, Face>(FontRole.class);
        var ranks = new HashMap<FontRole, Integer>();
        for (var file : fontFiles(folder)) {
            try {
                var bytes = read(file);
                for (int i = 0; i < Face.count(bytes); i++) {
                    try {
                        assign(Face.open(bytes, i), office, ranks);
                    } catch (UnusableFont e) {
                        unusable.add(unusable(file, i, e));
                    }
                }
            } catch (UnusableFont e) {
                unusable.add(unusable(file, 0, e));
            }
        }
        return of(office, unusable, bundledFaces());
    }

    private static byte[] read(Path file) throws UnusableFont {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableFont("文件有 " + Files.size(file) + " 字节，超过 " + MOST_BYTES, null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableFont("文件读不出来", e);
        }
    }

    private static Substitution unusable(Path file, int face, UnusableFont reason) {
        return new Substitution(
                Substitution.Kind.UNUSABLE_FILE,
                "字体文件 " + file.getFileName() + (face == 0 ? "" : " 的第" + (face + 1) + "个字体") + " 不能使用："
                        + reason.getMessage() + "；请换用可嵌入的 TrueType 字体（.ttf、.ttc）");
    }

    static Faces of(Map<FontRole, Face> office, List<Substitution> unusable, Map<FontRole, Face> bundled) {
        return new Faces(office, bundled, unusable);
    }

    /** The face that normally serves a role. */
    public Face face(FontRole role) {
        return Objects.requireNonNull(usual.get(role));
    }

    /** The first face of the role's chain that has the character; null when none has. */
    public @Nullable Face faceFor(FontRole role, int character) {
        for (var face : chain(role)) {
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }

    /** Whether the face is one of the role's own, or stands in for the whole role and is reported as such. */
    public boolean belongs(Face face, FontRole role) {
        return own(role).isEmpty() ? face == face(role) : own(role).contains(face);
    }

    /** Roles without a face of their own and files that cannot be used. */
    public List<Substitution> substitutions() {
        return List.copyOf(substitutions);
    }

    /** 仿宋, 宋体, … */
    public static String chinese(FontRole role) {
        return String.valueOf(CHINESE.get(role));
    }

    /** Names under which offices know the typeface of a role, the customary one first. */
    public static List<String> officeNames(FontRole role) {
        return Arrays.asList(OfficeNames.VALUES.getProperty(role.name(), "").split(","));
    }

    private List<Face> own(FontRole role) {
        return own.getOrDefault(role, List.of());
    }

    private List<Face> chain(FontRole role) {
        return chains.getOrDefault(role, List.of());
    }

    private static Map<FontRole, Face> bundledFaces() {
        return Bundled.FACES;
    }

    private static void assign(Face face, Map<FontRole, Face> office, Map<FontRole, Integer> ranks) {
        for (var role : FontRole.values()) {
            var wanted = officeNames(role);
            for (int rank = 0; rank < wanted.size(); rank++) {
                var name = wanted.get(rank);
                if (face.names().stream().anyMatch(name::equalsIgnoreCase)
                        && rank < ranks.getOrDefault(role, Integer.MAX_VALUE)) {
                    ranks.put(role, rank);
                    office.put(role, face);
                }
            }
        }
    }

    private static List<Path> fontFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(ttf|ttc|otf)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list fonts in " + folder, e);
        }
    }

    /** Opened once: five files of some four megabytes each. */
    private static final class Bundled {
        static final Map<FontRole, Face> FACES = open();

        private static Map<FontRole, Face> open() {
            var faces = new EnumMap<FontRole, Face>(FontRole.class);
            for (var role : FontRole.values()) {
                BundledFonts.bytes(role).ifPresent(bytes -> {
                    try {
                        faces.put(role, Face.open(bytes, 0));
                    } catch (UnusableFont e) {
                        throw new IllegalStateException("bundled font of " + role + " is unusable", e);
                    }
                });
            }
            return faces;
        }
    }

    private static final class OfficeNames {
        static final Properties VALUES = read();

        private static Properties read() {
            var properties = new Properties();
            try (var in = Faces.class.getResourceAsStream("office-fonts.properties")) {
                if (in == null) {
                    throw new IllegalStateException("no office-fonts.properties");
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read office-fonts.properties", e);
            }
            return properties;
        }
    }
}

package org.jibao.timeliness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 事件种类表: the kinds of event that incidents, policies and grading rules speak of. */
public final class IncidentKinds {

    private static final IncidentKinds SHIPPED =
            new IncidentKinds(Resources.json("kinds.json", KindsFile.class).kinds());

    private final List<IncidentKind> all;
    private final Map<String, IncidentKind> byCode;
    private final Map<String, IncidentKind> byName;

    private IncidentKinds(List<IncidentKind> all) {
        this.all = List.copyOf(all);
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(IncidentKind::code, Function.identity()));
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(IncidentKind::name, Function.identity()));
    }

    /** The kinds of {@code kinds.json}. */
    public static IncidentKinds shipped() {
        return SHIPPED;
    }

    /** The kind with this code, e.g. {@code forest-fire}. */
    public Optional<IncidentKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The kind with this Chinese name, e.g. 森林火灾. */
    public Optional<IncidentKind> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All kinds in the order of the file: by class, then as listed. */
    public List<IncidentKind> all() {
        return all;
    }

    private record KindsFile(String citation, List<IncidentKind> kinds) {}
}

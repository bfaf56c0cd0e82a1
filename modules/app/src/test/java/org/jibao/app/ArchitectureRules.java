package org.jibao.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import jakarta.ejb.Schedule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house rules, over the packages below one root, so that the same rule can be tried on a counter-example. */
final class ArchitectureRules {
    private static final Set<String> DATES = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            YearMonth.class.getName());

    private ArchitectureRules() {}

    static Map<String, ArchRule> below(String root) {
        return Map.of(
                "modules have no cycles",
                SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                "a module uses only the root package of another",
                classes().that().resideInAPackage(root + "..").should(useOnlyRootPackagesOfOthers(root)),
                "edges are used by nobody",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "..web.."),
                "rules, pages and workbooks stay free of the platform",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".timeliness..", root + ".typesetting..", root + ".workbooks..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.."),
                "time enters at the edge",
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(Resources.class.getName())
                        .should()
                        .callCodeUnitWhere(readsTheTimeOfDay())
                        .because("a verdict must come out the same when recomputed next year: inject the Clock"),
                "no timer is persistent",
                methods()
                        .that()
                        .areAnnotatedWith(Schedule.class)
                        .should(notBePersistent())
                        .allowEmptyShould(true),
                "a REST resource is a bean",
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .should()
                        .beAnnotatedWith(RequestScoped.class)
                        .because("a bare @Path class takes part in neither injection by scope nor metrics"));
    }

    private static ArchCondition<JavaClass> useOnlyRootPackagesOfOthers(String root) {
        return new ArchCondition<>("use only the root package of other modules") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (target.startsWith(root + ".")
                            && !module(root, target).equals(module(root, type.getPackageName()))
                            && !target.equals(root + "." + module(root, target))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String module(String root, String packageName) {
        return packageName.length() <= root.length()
                ? ""
                : packageName.substring(root.length() + 1).split("\\.", 2)[0];
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeOfDay() {
        return new DescribedPredicate<>("reads the time of day without the Clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                CodeUnitCallTarget target = call.getTarget();
                var owner = target.getOwner().getFullName();
                var name = target.getName();
                var takesClock =
                        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
                return (DATES.contains(owner) && name.equals("now") && !takesClock)
                        || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                        || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                        || (owner.equals(Date.class.getName())
                                && name.equals("<init>")
                                && target.getRawParameterTypes().isEmpty());
            }
        };
    }

    private static ArchCondition<JavaMethod> notBePersistent() {
        return new ArchCondition<>("say persistent = false") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getAnnotationOfType(Schedule.class).persistent()) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is persistent: the server would not deploy the product"));
                }
            }
        };
    }
}

package org.jibao.app;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * 公布的地址: the description of the interface names its paths without the patterns that choose between them,
 * {@code /documents/{id}} and not {@code /documents/{id: \d+}}: the standard has no such form, and programs that are made from
 * the description take the pattern for a part of the name. What does not fit a pattern is answered 404 in Chinese, as before.
 */
public class PublishedPaths implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var published = api.getPaths();
        if (published == null || published.getPathItems() == null) {
            return;
        }
        var paths = OASFactory.createPaths();
        new TreeMap<>(published.getPathItems()).forEach((path, item) -> {
            var clean = clean(path);
            var earlier = paths.getPathItem(clean);
            if (earlier == null) {
                paths.addPathItem(clean, item);
            } else {
                join(earlier, item.getOperations());
            }
        });
        api.setPaths(paths);
    }

    /** Operations of two paths that differ in their patterns alone; of two with one method the first stays. */
    private static void join(PathItem earlier, Map<PathItem.HttpMethod, Operation> operations) {
        operations.forEach((method, operation) -> {
            if (!earlier.getOperations().containsKey(method)) {
                earlier.setOperation(method, operation);
            }
        });
    }

    /** The path with each {@code {name: pattern}} as {@code {name}}; patterns may hold braces. */
    static String clean(String path) {
        var clean = new StringBuilder();
        int depth = 0;
        boolean pattern = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{') {
                depth++;
            }
            if (c == '}') {
                depth--;
                pattern &= depth > 0;
            }
            pattern |= depth == 1 && c == ':';
            if (!pattern && !(depth > 0 && Character.isWhitespace(c))) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}

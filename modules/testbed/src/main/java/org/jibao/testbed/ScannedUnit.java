package org.jibao.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;

import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/** The persistence unit of a test: the entities of every class-path root that has a {@code META-INF/beans.xml}. */
final class ScannedUnit implements PersistenceUnitInfo {

    private static final String MARK = "META-INF/beans.xml";

    private final DataSource dataSource;
    private final ClassLoader loader;
    private final List<URL> roots;

    ScannedUnit(DataSource dataSource, ClassLoader loader) {
        this.dataSource = dataSource;
        this.loader = loader;
        this.roots = roots(loader);
    }

    private static List<URL> roots(ClassLoader loader) {
        var roots = new ArrayList<URL>();
        try {
            for (var mark : Collections.list(loader.getResources(MARK))) {
                roots.add(root(mark));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (roots.isEmpty()) {
            throw new IllegalStateException("no " + MARK + " on the class path: add one to src/main/resources");
        }
        return roots;
    }

    private static URL root(URL mark) throws MalformedURLException {
        var text = mark.toString();
        var root = text.substring(0, text.length() - MARK.length());
        if (root.startsWith("jar:") && root.endsWith("!/")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        return URI.create(root).toURL();
    }

    @Override
    public String getPersistenceUnitName() {
        return "jibao";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return roots.subList(1, roots.size());
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return roots.get(0);
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return false;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.AUTO;
    }

    @Override
    public Properties getProperties() {
        var properties = new Properties();
        properties.putAll(PersistenceSettings.PRODUCTION);
        // Weaving would need a Java agent; without it lazy to-one references are read at once, nothing else differs.
        properties.setProperty("eclipselink.weaving", "false");
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.1";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Weaving is off.
    }

    @Override
    public @Nullable ClassLoader getNewTempClassLoader() {
        return null;
    }
}

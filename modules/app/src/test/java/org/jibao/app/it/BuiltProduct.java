package org.jibao.app.it;

import java.io.File;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, deployed once for all test classes and asked from outside, as its users ask it. */
@ArquillianSuiteDeployment
public class BuiltProduct {

    @Deployment(testable = false)
    public static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("jibao.war")))
                .as(WebArchive.class);
    }
}

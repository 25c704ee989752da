package org.aforo.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The built page. Files under {@code assets/} bear a digest in their name and never change; a path without a file is one the page
 * routes by itself and gets {@code index.html}.
 */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final ServerSettings settings;

    WebPages(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (settings.web().isEmpty()) {
            return;
        }
        Path web = settings.web().get();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folder(web.resolve("assets")))
                .setCacheControl(CacheControl.maxAge(FOREVER).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(folder(web))
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(WebPages::etag)
                .resourceChain(false)
                .addResolver(new OrIndex());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        if (settings.web().isPresent()) {
            registry.addViewController("/").setViewName("forward:/index.html");
        }
    }

    /** As an object and not as text, for a folder's name may hold what an address may not. */
    private static Resource folder(Path path) {
        return new FileSystemResource(path.toString() + "/");
    }

    private static String etag(Resource file) {
        try {
            return '"' + Long.toHexString(file.lastModified()) + "-" + Long.toHexString(file.contentLength()) + '"';
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static final class OrIndex extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null && !path.isEmpty()) {
                return file;
            }
            return isRoute(path) ? super.getResource("index.html", location) : null;
        }

        private static boolean isRoute(String path) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            return !path.startsWith("api/")
                    && !path.equals("api")
                    && !path.startsWith("webauthn/")
                    && !last.contains(".");
        }
    }
}

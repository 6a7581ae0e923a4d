package clamour.console.identity;

import com.vaadin.flow.i18n.I18NProvider;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts [RefusalValve] in the place of the web server's own pages; last, behind those that set up such pages.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final I18NProvider messages;

    Refusals(I18NProvider messages) {
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var pipeline = context.getParent().getPipeline();
            remove(pipeline);
            pipeline.addValve(new RefusalValve(messages));
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalValve.class.getName());
            }
        });
    }

    private static void remove(Pipeline pipeline) {
        for (Valve valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
                pipeline.removeValve(valve);
            }
        }
    }
}

package clamour.console.live;

import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.RingbufferConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// This console as a Hazelcast member, alone: it listens on one interface, looks for nobody and takes nothing but
/// our own compact records.
///
/// Whoever reaches a member's port can read and write everything there, so it belongs on loopback or a network of
/// the members' own; nothing secret is kept in it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Member.Settings.class)
class Member {

    /// Frames kept for readers who come late: a minute of them.
    static final int FRAMES_KEPT = 240;

    /// @param name of the cluster; made up where it is not given, so that two consoles on one machine never meet
    /// @param bind the interface it listens on
    /// @param port the first that is tried
    @ConfigurationProperties("clamour.cluster")
    record Settings(
            @DefaultValue("") String name,
            @DefaultValue("127.0.0.1") String bind,
            @DefaultValue("5701") int port) {}

    @Bean(destroyMethod = "shutdown")
    HazelcastInstance hazelcast(Settings settings, Environment environment) {
        return Hazelcast.newHazelcastInstance(config(settings, properties(environment)));
    }

    private static Map<String, String> properties(Environment environment) {
        return Binder.get(environment)
                .bind("hazelcast", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    static Config config(Settings settings, Map<String, String> properties) {
        var config = new Config();
        config.setClusterName(settings.name().isEmpty() ? "clamour-" + UUID.randomUUID() : settings.name());
        properties.forEach((name, value) -> config.setProperty("hazelcast." + name, value));
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        var network = config.getNetworkConfig();
        network.setPort(settings.port()).setPortAutoIncrement(true);
        network.getInterfaces().setEnabled(true).addInterface(settings.bind());
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(false);
        var serialization = config.getSerializationConfig();
        serialization.getCompactSerializationConfig().addSerializer(new Parcel.Serializer());
        // Nothing of ours travels by Java serialization; of the JDK, Hazelcast's own exceptions and collections do.
        serialization.setJavaSerializationFilterConfig(new JavaSerializationFilterConfig()
                .setDefaultsDisabled(true)
                .setWhitelist(new ClassFilter().addPrefixes("com.hazelcast.", "java.lang.", "java.util.")));
        return config.addMapConfig(new MapConfig("live-*").setBackupCount(0))
                .addRingBufferConfig(new RingbufferConfig("frames-*")
                        .setCapacity(FRAMES_KEPT)
                        .setBackupCount(0));
    }
}

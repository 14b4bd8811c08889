package hood.external;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Addresses on machines that everyone can reach. A name counts by what it resolves to; one that does not resolve counts as
 * public, and asking for it will say the rest.
 */
final class PublicHosts implements Predicate<Address> {
    /** Names that never are public, and those without a dot. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home\\.arpa)\\.?|[^.\\[:]*\\.?", Pattern.DOTALL);

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Override
    public boolean test(Address address) {
        return known.computeIfAbsent(address.host(), host -> {
            if (LOCAL.matcher(host).matches()) return false;
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            return !literal && isByProxy(address) || isPublic(host);
        });
    }

    /** A proxy resolves names itself, and they may have none here. */
    private static boolean isByProxy(Address address) {
        ProxySelector selector = ProxySelector.getDefault();
        return selector != null
                && selector.select(address.uri()).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private static boolean isPublic(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) if (!isPublic(address)) return false;
            return true;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /**
     * Whether an address can be reached from everywhere.
     *
     * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special-purpose addresses</a>
     */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        int first = address.getAddress()[0] & 0xFF;
        int second = address.getAddress()[1] & 0xFF;
        if (!(address instanceof Inet4Address)) return (first & 0xFE) != 0xFC;
        boolean carrier = first == 100 && (second & 0xC0) == 64;
        boolean benchmark = first == 198 && (second & 0xFE) == 18;
        return first != 0 && first < 240 && !carrier && !benchmark;
    }
}

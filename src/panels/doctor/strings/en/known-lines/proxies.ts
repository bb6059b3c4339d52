// Holds the words of the known lines of proxies.
import type { OF_PROXIES } from '../../../../../evidence/facts/known-lines/proxies.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_PROXIES: KnownLineWords<keyof typeof OF_PROXIES> = {
	'directive-place': ({ first }) => [
		`nginx does not start: \`${first}\` may not stand where it stands in the configuration.`,
		'Put proxy_pass into a `location`, and `map` into `http`, outside of `server`. Then run `nginx -t` and reload.',
	],
	stickyness: ({ first }) => [
		`\`${first}\` is misspelled, so Traefik passes over it: the word is \`stickiness\`.`,
		'Write `traefik.backend.loadbalancer.stickiness: true`.',
	],
	'change-origin': ({ first }) => [
		`\`${first}\` changes only Host, and not Origin. The target gets the origin of the development page and probably refuses it.`,
		'Let the proxy set it: `headers: { Origin: … }`, or permit the origin at the target.',
	],
	'ws-to-tls-backend': ({ first }) => [
		`The proxy passes the WebSocket to ${first} without TLS, and the same port speaks TLS (https).`,
		'Write `wss://` there, and switch `SSLProxyEngine on`.',
	],
	'extensions-removed': ({ first }) => [
		`\`${first}\` removes the offer of the client, so the server never sees permessage-deflate and nothing is compressed. The connection itself is in order.`,
		'Remove this line, and nginx passes the field on as it came.',
	],
	'basic-of-proxy': ({ first }) => [
		`The 401 asks for Basic authentication (\`${first}\`), so a proxy in front answers. The server never saw the token.`,
		'Leave the path of the WebSocket out of this check. Or send the Basic password in Authorization, and the token in another way.',
	],
	'strip-prefix': ({ first }) => [
		`\`${first}\` takes the first part off the path, and the server behind it has that part in its own path. So it is asked for another path.`,
		'Remove this filter for the route of the WebSocket.',
	],
	monitor: ({ first }) => [
		`“${first}” is a program that asks the path at intervals to see whether it answers. It asks as for a page, so the refusal is right and harmless.`,
		'Let it ask another path, such as `/health`.',
	],
	'port-forward-ends': () => [
		'The tunnel of kubectl port-forward ended, and with it the connections in it. It is a tool for tests, and ends with its pod or with a silent line.',
		'Start it again, and use an ingress or a service for anything that lasts.',
	],
	'haproxy-check': () => [
		'The health check of HAProxy is an ordinary request, and a server for WebSocket refuses it. So HAProxy takes a server that works for dead and answers 503.',
		'Check an ordinary path, check only TCP, or accept the status: `http-check expect status 426`.',
	],
	'name-of-service-unknown': ({ first }) => [
		`The proxy looks up \`${first}\`, and the network of Docker knows no service of this name.`,
		'Write the name as it stands in the compose file, and put both into one network. A service that does not run has no name either.',
	],
	'envoy-no-tcp': () => [
		'Envoy got no TCP connection to the server behind it within its time (UF). Nothing answered, not even a refusal: mostly a firewall or a network policy, or a host that is gone.',
		'Try TCP from the place of Envoy to this address and port. The client and its upgrade are not at fault.',
	],
	'arrives-as-page': ({ first }) => [
		`The same path \`${first}\` came once as a WebSocket, which was accepted, and once as an ordinary GET, which got 404. So on that way something drops the upgrade.`,
		'Let the proxy of that way pass it on. In nginx: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`.',
	],
	'network-decides': () => [
		'Over another network the same client works. So server, address and code are in order, and this network stops it: its proxy, its firewall, or a program that opens TLS.',
		'Open the site with https:// there and look who issued its certificate, and whether a proxy is set. Use wss:// at port 443.',
	],
	'handle-path': ({ first }) => [
		`\`${first}\` takes its prefix off the path, so the server gets the rest and has no route for it. Caddy itself passes WebSockets on.`,
		'Write `handle` in place of `handle_path`, or register the route without the prefix.',
	],
	'dev-server-proxied': () => [
		'This is the connection for reloading of the development server, and not one of your application. A proxy rule that is too wide passes it on as well, so two programs answer on it.',
		'Give the rule a prefix of its own (not `/`), or set `ws: false`, in `devServer.proxy`.',
	],
	'local-proxy-decides': () => [
		'With the local proxy on and off the time is another one. So there are two limits, one of that proxy and one of a hop on the way, and not of the server.',
		'Send a Ping every 30 seconds, which both count. To raise limits at the server does not help.',
	],
	'direct-holds': () => [
		'Straight at the server it holds, and through the proxy it ends after a time. So the handshake is in order, and a limit of the proxy on silence ends it.',
		'Send a Ping every 20 to 30 seconds, or raise the limit for this path: in nginx `proxy_read_timeout`, 60 seconds by default.',
	],
	'refused-by-origin-check': () => [
		'code-server refuses the upgrade with 403: the Origin of the page is not the host that it sees. The page shows only 1006.',
		'Let the proxy pass the host on (`proxy_set_header Host $http_host;`) or set X-Forwarded-Host. Or name the address in `--trusted-origins`.',
	],
	'upgrade-in-http2': () => [
		'The request of the browser is right. The proxy passes it on over HTTP/2, in which an Upgrade field is forbidden (RFC 9113 §8.2.2).',
		'Let the proxy use HTTP/1.1 to the server: in Caddy `transport http { versions 1.1 }`.',
	],
	'gorilla-compression': () => [
		'The client library here (gorilla) takes only an answer that has both `no_context_takeover` parameters. Another answer is legal, and it refuses it all the same.',
		'Update the program with this library, take Sec-WebSocket-Extensions out of the request on the way, or switch compression off at one end.',
	],
	'nginx-tls-upstream': () => [
		'nginx speaks TLS to the server behind it, and that port answers without TLS. The TLS of the browser is not in question.',
		'Write `proxy_pass http://…` for this port, or give the server behind it TLS.',
	],
	'npm-switch': () => [
		'The switch “Websockets Support” of this proxy host is off, so nginx Proxy Manager passes no Upgrade on. The page itself needs none.',
		'Switch on “Websockets Support” in the proxy host, and save.',
	],
	'h2-upgrade-policy': ({ first }) => [
		`\`${first}\` lets the sidecar speak HTTP/2 to this service, and HTTP/2 has no Upgrade. Plain requests still work.`,
		'Set `h2UpgradePolicy: DO_NOT_UPGRADE` for this host.',
	],
	'other-ingress': ({ first }) => [
		`\`${first}\` is an annotation of the controller of NGINX Inc. ingress-nginx does not know it, so its own default of 60 seconds stays.`,
		'Use `nginx.ingress.kubernetes.io/proxy-read-timeout` and `proxy-send-timeout` with the value 3600, without a unit.',
	],
	'alb-464': () => [
		'464 is a status of the AWS load balancer: the protocol of the request does not fit the protocol version of the target group. A group for gRPC or HTTP/2 takes no WebSocket.',
		'Make a target group with protocol version HTTP1, and a rule that sends this path to it.',
	],
	'nlb-forgets': () => [
		'A network load balancer of AWS forgets a TCP connection on which nothing passed for 350 seconds. What is sent after that is answered with a reset.',
		'Send a Ping every minute or so from one side.',
	],
	'gateway-no-route': () => [
		'This is a message of API Gateway on an open WebSocket, not a refused handshake. It found no route for what was sent: mostly the field of the route selection expression is missing.',
		'Send the field that the expression reads (often `action`), or add a `$default` route.',
	],
	'cloudfront-fields': () => [
		'CloudFront passes the Sec-WebSocket fields on only if an origin request policy says so. Without them the server sees a request that is not whole.',
		'Attach the origin request policy `AllViewer` to the behavior of this path.',
	],
	'cloudflare-port': ({ first }) => [
		`Cloudflare takes connections at a few ports only, and ${first} is not one of them. With TLS they are 443, 2053, 2083, 2087, 2096 and 8443.`,
		'Use one of these ports, such as 8443, or switch the proxy of Cloudflare off for this name.',
	],
	'container-localhost': ({ first }) => [
		`\`${first}\` in a container is that container itself, and nothing listens there. The server runs in another one, or on the host.`,
		'Write the name of the service in its place (`http://app:8000`), or `host.docker.internal` for the host.',
	],
	'localhost-ipv6': ({ first }) => [
		`The connection goes to ${first}, the IPv6 address of localhost, and the server listens at 127.0.0.1 only.`,
		'Write 127.0.0.1 in place of localhost, or let the server listen at both.',
	],
	'reload-proxied': ({ first }) => [
		`\`${first}\` is the socket by which the development server reloads the page. Your proxy rule takes it, too, and sends it to your server.`,
		'Limit the rule with `ws: true` to your own path, or give the reload socket another one. Then look whether your server listens at its port.',
	],
	'reload-reset': () => [
		'One side of a WebSocket that Vite passes on ended its TCP connection. That is harmless if it comes when the page reloads or the server behind it restarts.',
		'Nothing is to be done if it comes only then. If it also comes without, look into the log of the server behind the proxy.',
	],
	'company-root': ({ first }) => [
		`${first} opens TLS on the way and signs with a root of its own. Browsers take that root from the system, and this program does not know it. The certificate of the server is not at fault.`,
		'Give the program that root: `NODE_EXTRA_CA_CERTS=/path/root.pem` in Node, `SSL_CERT_FILE` in Python. Do not switch the check off.',
	],
	antivirus: ({ first }) => [
		`It works without the protection of ${first}, so that program on this computer blocks or changes the connection. Server and network are in order.`,
		'Add the host to its exceptions, or switch off its scanning of web or encrypted traffic for this host.',
	],
	'tunnel-mtu': ({ first }) => [
		`Small messages pass and large ones never arrive, and only through ${first}. So full packets are probably lost in the tunnel: its MTU is too large.`,
		'Set the MTU of the tunnel to 1280 for a test. If that helps, keep it, or clamp the MSS at the gateway.',
	],
	'empty-subprotocol': () => [
		'The request has an empty Sec-WebSocket-Protocol: a hop adds the field even if the client sent none. A server may refuse that or never answer.',
		'Remove the line of the proxy that sets Sec-WebSocket-Protocol. It passes on what the client sends by itself.',
	],
	'tls-to-proxy': ({ first }) => [
		`\`${first}\` asks for TLS to the proxy itself, and the proxy answers without. The WebSocket server was not reached.`,
		'Write the address of the proxy with `http://`. An HTTPS proxy is one that carries HTTPS, and most take a connection without TLS.',
	],
	'close-code-lost': () => [
		'Directly the code arrives, and through the hop in between it does not. So the hop ends the connection to the client with a Close of its own.',
		'Update the gateway. Until then send the reason as a message before the Close. 1005 means that the Close had no code.',
	],
	'upgrade-value': ({ first }) => [
		`nginx sends \`Upgrade: ${first}\` to the server, and a WebSocket needs \`Upgrade: websocket\`. Only Connection takes its value from the \`map\`.`,
		'Write `proxy_set_header Upgrade $http_upgrade;` and leave the line for Connection as it is.',
	],
	'upgrade-over-http-1-0': ({ first }) => [
		`The request for an upgrade is HTTP/1.0 (\`${first}\`), and a WebSocket needs HTTP/1.1 (RFC 6455 §4.1). A proxy in front made it so: Upgrade and Connection are there.`,
		'In nginx add `proxy_http_version 1.1;` to this location. Other proxies have a setting of that kind.',
	],
	'host-without-port': ({ first }) => [
		`nginx passes \`Host ${first}\` on, which has no port, and the page is opened at another port than 80 or 443. Its Origin has the port, so a server that compares both refuses it.`,
		'Write `proxy_set_header Host $http_host;`, which keeps the port.',
	],
	'files-first': ({ first }) => [
		`\`${first}\` looks for a file or folder of this path first. It finds the folder of the page and serves that with 200, so the request never comes to the WebSocket.`,
		'Give the WebSocket a path of its own, with a `location` that only passes on.',
	],
	'upgrade-refused-keep-alive': () => [
		'`Connection: keep-alive` in the response means that no upgrade came about. With another status than 101 it is usual there, and the status is the real answer.',
		'Look at the status and the body of this response. Then see which fields of the request arrive behind the hop: Upgrade and Connection must be among them.',
	],
	'cloudflare-block': () => [
		'Cloudflare itself answered 403, with a page of its own and not with an answer of the server. It takes this client for a bot, or a rule of the site forbids it.',
		'Read the page in the body. Send the User-Agent and Origin of a browser; if the site is yours, let this path pass in its firewall rules.',
	],
	'apache-module': () => [
		'No module of Apache took this request. For ws:// mod_proxy_wstunnel is not loaded, or it is and the request came without Upgrade; http:// needs mod_proxy_http.',
		'`a2enmod proxy proxy_http proxy_wstunnel`, then restart Apache. From 2.4.47 on, `upgrade=websocket` at ProxyPass needs proxy_http alone.',
	],
	'proxies-itself': ({ first }) => [
		`nginx listens at port ${first} and passes requests on to the same name and port, so it asks itself. The WebSocket server cannot have this port, too.`,
		'Give the server a port of its own, for example 127.0.0.1:8081, and write that one into proxy_pass. The page keeps the port of nginx.',
	],
	'try-files': ({ first }) => [
		`\`${first}\` stands in the same location as proxy_pass. nginx looks for a file of this name first, finds none, and answers 404 itself. The server behind it is never asked.`,
		'Take the try_files line out of this location, then `nginx -s reload`.',
	],
	'fixed-key': ({ first }) => [
		`\`${first}\` gives each handshake the same key, which no client made. A client that checks the accept value then refuses the connection, and a plain request becomes a handshake without its client.`,
		'Take the lines for Sec-WebSocket-Key and Sec-WebSocket-Version out: both come from the client. Write `proxy_set_header Upgrade $http_upgrade;`. Then look at the status of the handshake, since a page that is read as frames has odd reserved bits.',
	],
	'sockjs-info-proxied': ({ first }) => [
		`SockJS asks for \`${first}\` first, an ordinary request, and through the proxy it gets 404. The proxy does not pass this path on, or changes it. No WebSocket was tried yet.`,
		'Add a location for this path that passes it on unchanged, with `proxy_http_version 1.1`, Upgrade and Connection for the WebSocket that follows.',
	],
	'adds-upgrade': ({ first }) => [
		`The gateway itself adds \`${first}\` to every request of this route. So an ordinary request, such as the first polling request of Socket.IO, looks like a handshake, and it has no Sec-WebSocket-Key.`,
		'Remove the filters that add Upgrade and Connection: a real handshake brings its own fields, and the gateway passes them on.',
	],
	'fixed-connection': ({ first }) => [
		`“${first}” is a polling request of Socket.IO, which is ordinary HTTP, and it carries \`Connection: Upgrade\` without Upgrade. A proxy sets that field on every request, and the server then sees an upgrade that it does not know.`,
		'Let nginx set it only where the client asks for it, with the `map` of nginx’s page on WebSocket and `proxy_set_header Connection $connection_upgrade;`.',
	],
	'nginx-sends-http-1-0': () => [
		'This is the request that nginx sends to the server: HTTP/1.0 with `Connection: close` and without Upgrade, though the client asked for a WebSocket. So the server sees an ordinary request.',
		'Put these into the `location`: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`. Then reload nginx.',
	],
	'basic-auth-of-proxy': () => [
		'The basic auth of the proxy answers the handshake with 401. A browser shows no prompt for a WebSocket. It only sends a password that it already has from a page of this origin.',
		'Exempt the path of the WebSocket from basic auth (`auth_basic off;`), and check a cookie or short-lived token of the page there. Or let the page itself come from the proxy, so that the browser asks.',
	],
	'holds-in-lan': () => [
		'In the LAN it holds, and from outside it drops. So client and server are in order, and something on the way outside ends it. A NAT or firewall forgets an idle connection, or the line itself breaks.',
		'Let the server send a Ping every 20 s as a test. If it then holds, it was silence. If not, connect again and take the session up where it was.',
	],
	'sockjs-fallbacks-to-ws': ({ first }) => [
		`\`${first}\` is a fallback of SockJS over HTTP, and no handshake. The route sends it to a \`ws:\` address, which takes handshakes alone.`,
		'Route `/ws/**/websocket` to `ws:`, and the rest of SockJS (`/info`, `/xhr`, `/eventsource`) to `http:` of the same server. Then see why the WebSocket before it failed.',
	],
	'location-without-pass': ({ first }) => [
		`\`location ${first}\` sets the fields of the upgrade, but has no \`proxy_pass\`, which it does not inherit from another location. So nginx looks for a file and answers 404 itself.`,
		'Add `proxy_pass http://HOST:PORT;` to this block and reload nginx.',
	],
	'location-malformed': ({ first }) => [
		`The answer redirects to \`${first}\` and that is not an address: two schemes stand in a row. A rule of the proxy put it together, and a WebSocket client would not follow it anyway.`,
		'Ask for wss:// at this host directly. Take the redirect off the route of the WebSocket, or update the proxy.',
	],
	'reload-path-lost': ({ first }) => [
		`The socket for hot reload is asked at \`${first}\`, and what answers there does not know this path (404). It is not passed on, or the development server behind has it without that prefix.`,
		'Pass this path on to the right development server, with `ws: true`, and rewrite the prefix. Or set the address there (`devServer.public`, `sockPath`, `webSocketURL`). “Closed before established” only follows from the 404.',
	],
	'dev-proxy-crashes': () => [
		'The development server’s proxy dies here. When the backend ends a connection, the proxied socket reports an error (mostly `ECONNRESET`) that nothing handles, and Node ends the process. To end and to reconnect are in order.',
		'Update Vite or http-proxy-middleware. Or handle `error` yourself, at the proxy and at the socket that its event `proxyReqWs` brings (`configure` in Vite). Or connect straight to the backend while developing.',
	],
	'upgrade-fields-required': ({ first }) => [
		`The server names what is missing: “${first}”. The request came without these fields, and the program in between drops them unless it is told to pass them on.`,
		'For nginx: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;` in the `location`. A status or a failed send at the client only follows from it.',
	],
	'caddy-literal-field': ({ first }) => [
		`This line of Caddy writes the literal text \`${first}\` into the field: the stars do not match anything there. So the server behind sees no upgrade.`,
		'Remove all `header_up` lines of Connection, Upgrade and Origin: `reverse_proxy` of Caddy 2 passes a WebSocket on by itself.',
	],
	'connection-always-upgrade': () => [
		'The server checks Connection first and found upgrade there. Upgrade itself does not say websocket. Mostly a hop sets `Connection: upgrade` on every request, also on ordinary ones.',
		'Let the hop set Connection only if the request has an Upgrade: in nginx by a `map` of `$http_upgrade`, with `close` for the empty value. A fetch or Axios request then stays an ordinary one. If a real WebSocket gets this, let the hop pass Upgrade itself on.',
	],
	'iis-accept-differs': () => [
		'IIS stands in between and probably answers with an accept value of another handshake than that of the browser. This is known where its feature “WebSocket Protocol” is not installed.',
		'Install it (Windows features, Internet Information Services, Application Development), and restart the site. Then see whether the application alone answers rightly.',
	],
	'chain-incomplete': () => [
		'Since the certificate changed, some clients fail and others do not. That is how an incomplete chain looks: the server does not send the intermediate certificate, and only some clients have it or fetch it.',
		'See what this port sends: `openssl s_client -connect HOST:PORT -servername HOST -showcerts`. From a public CA it must have two certificates or more: use `fullchain.pem`, and restart the program at that port.',
	],
	'plain-with-upgrade': ({ first }) => [
		`\`${first}\` holds for every request of this location, also for an ordinary POST. A server that gets Connection: upgrade without a handshake may answer 400.`,
		'Set Connection by a `map` of `$http_upgrade`, with an empty value or `close` for ordinary requests. Or give the WebSocket a location of its own.',
	],
	'restart-of-some': ({ first }) => [
		`“${first}” explains the ends that have it: Cloudflare restarts its proxies now and then. The others may have another reason, and 1006 never carries one.`,
		'Connect again when it ends. For the others write down the second and the client: many at the same second are a restart, single ones the network of a user.',
	],
};

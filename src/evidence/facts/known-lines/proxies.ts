// Settings and messages of what stands between client and server whose reason is known.
import type { KnownLines } from './known-line.ts';

export const OF_PROXIES = {
	'directive-place': {
		// nginx.org: the context of each directive.
		side: 'between',
		said: /\[emerg\][^\n]{0,40}"(\w{1,40})" directive is not allowed here/,
	},
	stickyness: {
		// doc.traefik.io of version 1.7: traefik.backend.loadbalancer.stickiness.
		side: 'between',
		said: /\b(loadbalancer\.stickyness)\b/i,
	},
	'change-origin': {
		// http-proxy: README, changeOrigin sets the Host of the request to the target, and no other field.
		side: 'between',
		said: /(\bchangeOrigin["']?\s?:\s?true)/,
		beside: /\b403\b/,
		without: /\bOrigin["']?\s?:\s?["'`]http|setHeader\(["']origin/i,
	},
	'ws-to-tls-backend': {
		side: 'between',
		said: /\b(?:RewriteRule|ProxyPass)\b[^\n]{1,80}?(ws:\/\/([\w.-]{1,100}:\d{2,5}))\b(?:(?=[^]{1,4000}?\bhttps:\/\/\2\b)|(?<=\bhttps:\/\/\2\b[^]{0,4000}))/,
	},
	'extensions-removed': {
		// nginx.org, proxy_set_header: a field with an empty value is not passed on.
		side: 'between',
		said: /(proxy_set_header\s{1,8}Sec-WebSocket-Extensions\s{1,8}["']{2})/i,
		beside: /\bcompress\w*\b|perMessageDeflate|permessage-deflate|压缩/i,
	},
	'basic-of-proxy': {
		// RFC 7617, and one Authorization field per request.
		side: 'between',
		said: /www-authenticate['"]?\s?[:=]>?\s?['"]?(Basic(?: realm="?[^"'\n,}]{0,60}"?)?)/i,
		beside: /^(?=[^]*\b401\b)[^]*(?:\bBearer\b|\bjwt\b|\btoken\b)/i,
	},
	'strip-prefix': {
		// Spring Cloud Gateway, StripPrefix: the first part of the path is not passed on.
		side: 'between',
		said: /(\bStripPrefix\s?[=:]\s?1)\b/i,
		beside:
			/Path=(\/[\w-]{1,40})\/[^]{1,600}?(?:@ServerEndpoint|addHandler|addEndpoint|path:|Mapping)[^"'\n]{0,20}["']\1\b/,
	},
	monitor: {
		// The names of programs that ask a path at intervals, as their User-Agent has them.
		side: null,
		said: /\b(UptimeRobot|Pingdom|StatusCake|kube-probe|ELB-HealthChecker|GoogleHC|check_http|Site24x7|Zabbix|Blackbox)\b/i,
		beside: /\b(?:400|426|Upgrade)\b/i,
	},
	'port-forward-ends': {
		// kubernetes: kubectl port-forward; portforward.go.
		side: 'between',
		said: /\b(lost connection to pod|error copying from (?:remote stream to )?local connection[^\n]{0,40})/,
	},
	'haproxy-check': {
		// docs.haproxy.org: http-check expect.
		side: 'between',
		said: /(Layer7 wrong status, code: 4(?:00|04|26))\b/,
	},
	'name-of-service-unknown': {
		// docs.docker.com: 127.0.0.11 is the DNS server of a user-defined network.
		side: 'between',
		said: /\blookup ([\w.-]{1,60}) on 127\.0\.0\.11:53: (?:no such host|server misbehaving)/,
	},
	'envoy-no-tcp': {
		// envoyproxy.io: access log, response flags.
		side: 'between',
		said: /\b(UF[ ,][^\n]{0,60}\bconnection_timeout\b|UF upstream_reset_before_response_started\{[^}\n]{0,40}timeout[^}\n]{0,20}\})/,
	},
	'arrives-as-page': {
		// uvicorn: its log names the kind of each request.
		side: 'between',
		said: /"WebSocket (\/[^"\s]{0,100})" \[accepted\][^]{0,2000}"GET \1 HTTP\/1\.1" 404/,
	},
	'network-decides': {
		// RFC 6455 §10.3 and §4.1: proxies between.
		side: 'between',
		said: /((?:\bhotspot|\bmobile data|\b[45]G\b|手机热点|流量|热点)[^\n。]{0,24}(?:\bfine\b|\bworks?\b|\bok\b|可以|正常|能连))/i,
		beside: /\bfail\w*|连不上|失败|\bnot\b/i,
		without: /\b[45]\d\d\b(?! (?:ms|px))/,
	},
	'handle-path': {
		// caddyserver.com/docs/caddyfile/directives/handle_path.
		side: 'between',
		said: /\b(handle_path \/[\w-]{1,40}\/?\*)/,
		beside: /\b404\b/,
	},
	'dev-server-proxied': {
		// webpack.js.org/configuration/dev-server: devServer.proxy.
		side: 'between',
		said: /(\/sockjs-node\/\S{0,80}|\/ws' failed)(?=[^\n]{0,40}Invalid frame header)/,
	},
	'local-proxy-decides': {
		// Two times show two limits.
		side: 'between',
		said: /((?:开着|打开|开了|\bwith|\bturn(?:ed)? on)\s?(?:clash|v2ray|shadowsocks|surge|vpn)[^\n]{0,60}(?:关了|关掉|关闭|\bwithout\b|\boff\b))/i,
	},
	'direct-holds': {
		// What is silent for longer than the limit of a hop ends there: nginx, proxy_read_timeout.
		side: 'between',
		said: /\b((?:times? out|disconnects?|drops?|closes?|dies) after (?:a few|some|several|a couple of|\d{1,3}) (?:minutes?|seconds?|hours?))\b/i,
		beside:
			/^(?=[^]*\bworks? (?:fine |well )?(?:when (?:I |we )?)?(?:connect\w* )?direct)[^]*\b(?:nginx|haproxy|traefik|caddy|apache|reverse proxy|load balancer|ingress|cloudflare)\b/i,
	},
	'refused-by-origin-check': {
		// code-server: src/node/http.ts.
		side: 'between',
		said: /\bForbidden[^]{1,80}\b((?:ensure|authenticate)Origin)\b/,
	},
	'upgrade-in-http2': {
		// go: net/http2, encodeHeaders.
		side: 'between',
		said: /\b(http2: invalid Upgrade request header)\b/,
	},
	'gorilla-compression': {
		// gorilla/websocket: client.go, Dial.
		side: 'between',
		said: /\b(websocket: invalid compression negotiation)\b/,
		beside: /\b101\b|\bproxy\b|\btraefik\b|\boxy\b/i,
	},
	'nginx-tls-upstream': {
		// nginx: src/http/ngx_http_upstream.c, “while SSL handshaking to upstream”.
		side: 'between',
		said: /(SSL_do_handshake\(\) failed \(SSL: error:[^)\n]{1,120}?wrong version number)/,
		beside: /\bSSL handshaking to upstream\b/,
	},
	'npm-switch': {
		// nginxproxymanager.com: the switch of a proxy host adds Upgrade and Connection.
		side: 'between',
		said: /\b(websockets? support["']?:? ?(?:is |was )?(?:off|disabled|not (?:on|enabled))|allow_websocket_upgrade["']?: ?(?:false|0))/i,
	},
	'h2-upgrade-policy': {
		// istio.io, ConnectionPoolSettings.HTTPSettings.H2UpgradePolicy.
		side: 'between',
		said: /\b(h2UpgradePolicy["']?: ?["']?UPGRADE)\b/,
		beside: /web ?socket|\bwss?\b/i,
	},
	'other-ingress': {
		// kubernetes.github.io/ingress-nginx and docs.nginx.com: two controllers, each with annotations of its own.
		side: 'between',
		said: /\b(nginx\.org\/[\w-]{1,60})/,
		without:
			/\bnginx\.ingress\.kubernetes\.io\/proxy-read-timeout\b|\b(?!60\b)\d{1,3} ?(?:s|secs?|seconds)\b/,
		beside: /\bingress-nginx\b|\bregistry\.k8s\.io\b|\bnginx\.ingress\.kubernetes\.io\b/,
	},
	'alb-464': {
		// docs.aws.amazon.com, ALB troubleshooting: the protocol of the request and of the target group.
		side: 'between',
		said: /\b(?:code|response|status|HTTP|got|returns?)[: ]{1,3}(464)\b/i,
	},
	'nlb-forgets': {
		// docs.aws.amazon.com, Network Load Balancer: TCP idle timeout of 350 s, then a reset.
		side: 'between',
		said: /\b(NLB|network load balancer)\b/i,
		beside:
			/^(?=[^]*(?:reset|ECONNRESET|broken pipe|EPIPE|1006))[^]*\b(?:[6-9]|\d\d) ?min\w*\b|\b(?:idle|quiet|silent|350)\b/i,
	},
	'gateway-no-route': {
		// docs.aws.amazon.com, API Gateway: route selection; a message without a route is answered so.
		side: 'client',
		said: /(\{\s?"message"\s?:\s?"Forbidden",\s?"connectionId"\s?:)/,
	},
	'cloudfront-fields': {
		// docs.aws.amazon.com, CloudFront with WebSockets: the origin request policy passes these fields.
		side: 'between',
		said: /\b(cloudfront)\b/i,
		beside:
			/\bSec-WebSocket-(?:Version|Key)\b[^\n]{1,60}(?:missing|not found|absent|empty|lost|gone)|(?:missing|without|no|unsupported version)\b[^\n]{1,60}\bSec-WebSocket-(?:Version|Key)\b|\borigin request policy\b/i,
	},
	'cloudflare-port': {
		// developers.cloudflare.com, network ports.
		side: 'between',
		said: /\bwss?:\/\/[\w.-]{1,200}:((?!(?:80|8080|8880|2052|2082|2086|2095|443|2053|2083|2087|2096|8443)\b)\d{2,5})(?!\d)/,
		beside: /\b(?:orange|gr[ea]y) cloud\b|\bcloudflare\b|小(?:黄|橙)云|橙色云/i,
		without:
			/\bcloudflared?\b[^\n]{1,20}\btunnel\b|\bcloudflared\b|\blocalhost\b|\b127\.0\.0\.1\b/i,
	},
	'container-localhost': {
		// docs.docker.com, networking: each container has a loopback interface of its own.
		side: 'between',
		said: /(?:\bproxy_pass\s{1,8}https?:\/\/|\boriginService=https?:\/\/|\breverse_proxy\s{1,8}(?:https?:\/\/)?|upstream: "https?:\/\/)((?:localhost|127\.0\.0\.1)(?::\d{2,5})?)/,
		beside:
			/^(?=[^]*(?:\bdocker\b|\bcontainers?\b|\bservices:\s|\bimage: |docker-compose|容器))[^]*(?:\brefused\b|\b502\b|拒绝)/i,
		// Where the application alone is in a container, the proxy is on the host.
		without:
			/\bRunning within Docker: true\b|\b(?:nginx|apache|caddy|proxy)\b[^\n.]{1,30}\b(?:on (?:the |my )?host|bare metal|not in (?:docker|a container)|outside (?:of )?(?:docker|the container))\b|宿主机[^\n。]{0,8}(?:nginx|caddy|apache)|(?:nginx|caddy|apache)[^\n。]{0,8}宿主机/i,
	},
	'localhost-ipv6': {
		// RFC 6724; nodejs.org, dns.setDefaultResultOrder: since version 17 the order of the resolver is kept.
		side: 'between',
		said: /(?:\bdial tcp |ECONNREFUSED |upstream: "https?:\/\/)(\[?::1\]?:\d{2,5})/,
		beside: /\b127\.0\.0\.1:\d{2,5}\b/,
	},
	'reload-proxied': {
		// webpack.js.org, devServer.webSocketServer: the path /ws; http-proxy-middleware: ECONNREFUSED of the target.
		side: 'between',
		said: /\[HPM\] Error occurred while proxying request (\S{1,100}\/(?:ws|sockjs-node\S{0,60}|_next\/webpack-hmr))\b/,
		beside: /\bECONN(?:REFUSED|RESET)\b/,
	},
	'reload-reset': {
		// vite: packages/vite/src/node/server/middlewares/proxy.ts.
		side: null,
		said: /(\[vite\] (?:\w{1,12} )?ws proxy (?:socket )?error)/,
		beside: /\b(?:ECONNRESET|EPIPE|ECONNABORTED)\b/,
	},
	'company-root': {
		// nodejs.org, NODE_EXTRA_CA_CERTS; help.zscaler.com, custom certificates.
		side: 'client',
		said: /\b(zscaler|netskope|forti(?:net|gate|client)|blue ?coat|palo alto|sophos|mitmproxy|charles|fiddler)\b/i,
		beside:
			/\blocal issuer\b|\bself[- ]signed certificate\b|certificate verify failed|UNABLE_TO_GET_ISSUER|SELF_SIGNED_CERT|unable to verify the first certificate|CERT_AUTHORITY_INVALID/i,
	},
	antivirus: {
		side: 'client',
		said: /\b(kaspersky|avast|avg|eset|nod32|bitdefender|norton|mcafee|malwarebytes|360安全卫士|火绒|antivirus|anti-virus|杀毒软件)/i,
		beside:
			/\b(?:paus\w{1,4}|disabl\w{1,4}|turn\w{0,3} off|switch\w{0,3} off|uninstall\w{0,3}|without|quit\w{0,4}|exit\w{0,3})\b[^\n]{1,40}\b(?:works?|fine|ok|connects?|gone)\b|(?:关掉|关闭|退出|卸载)[^\n。]{0,16}(?:就好|正常|可以|能连|没问题)/i,
	},
	'tunnel-mtu': {
		// RFC 4459, MTU and fragmentation in tunnels.
		side: 'between',
		said: /\b(wireguard|openvpn|tailscale|ipsec|vpn)\b/i,
		beside:
			/^(?=[^]*\b(?:big|large|long|\d{1,5} ?kb)\b)(?=[^]*\b(?:nothing|hang\w*|stuck|never|stall\w*|freez\w*|time[sd]? ?out)\b)[^]*\b(?:small|short)\b/i,
	},
	'empty-subprotocol': {
		// RFC 6455 §4.1: the field has at least one name; caddyserver.com, proxy: {>Field} is empty if it is not there.
		side: 'between',
		said: /(Client protocols \[''\] don.t overlap|\bSec-WebSocket-Protocol: ?(?:''|"")|header_upstream Sec-WebSocket-Protocol \{>[^}\n]{1,60}\})/i,
	},
	'tls-to-proxy': {
		// curl.se, proxies: the scheme of the proxy says how to speak to the proxy itself.
		side: 'client',
		said: /\b(?:https?_)?proxy\w{0,8}["']?\s?[:=][^\n]{0,60}?["']?(https:\/\/[\w.-]{1,80}(?::\w{1,20})?)/i,
		beside:
			/^(?=[^]*\b(?:EPROTO|wrong version number)\b)[^]*\b(?:ProxyAgent|ws:\/\/|https?_proxy)/i,
	},
	'close-code-lost': {
		side: 'between',
		said: /\b((?:close )?(?:status |custom )?codes? (?:and (?:the )?reasons? )?(?:(?:is|are|get|gets) )?(?:lost|swallowed|replaced|overwritten|changed))\b/i,
		beside:
			/^(?=[^]*\b(?:gateway|proxy|nginx|ingress|load balancer|traefik|envoy)\b)[^]*\b(?:direct(?:ly)?|without (?:the )?(?:gateway|proxy))\b/i,
	},
	'upgrade-value': {
		// nginx.org, websocket: Upgrade is $http_upgrade, and only Connection comes from the map.
		side: 'between',
		said: /\bproxy_set_header\s{1,8}Upgrade\s{1,8}["']?((?!\$http_upgrade\b|["']?websocket\b)[^\s;"']{1,60})/i,
		beside: /web ?socket/i,
	},
	'upgrade-over-http-1-0': {
		// RFC 6455 §4.1: the version of the request is at least 1.1.
		side: 'between',
		said: /\b(GET \S{1,300} HTTP\/1\.0)\b(?=[^]{1,600}?\bUpgrade: ?websocket)/i,
	},
	'host-without-port': {
		// nginx.org, $host: it has no port. A server that compares Origin with Host needs $http_host.
		side: 'between',
		said: /\bproxy_set_header\s{1,8}Host\s{1,8}(\$host);/,
		beside:
			/\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b[^]+\borigin\b|\borigin\b[^]+\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b/i,
	},
	'files-first': {
		// nginx.org, try_files: a file or folder of the path comes before the named location.
		side: 'between',
		said: /\b(try_files\s{1,8}\$uri[^;\n]{1,60}@\w{1,30})/,
		beside: /\b200\b/,
		without: /\broot\s{1,8}\/dev\/null/,
	},
	'upgrade-refused-keep-alive': {
		side: 'between',
		said: /\b(Connection\b[^\n]{1,60}\bkeep-alive["'”]? instead of ["'“]?upgrade)/i,
	},
	'cloudflare-block': {
		side: 'between',
		said: /\b(Handshake status 403|403 Forbidden|HTTP 403)\b/i,
		beside:
			/\bcf-ray\b[^]{1,3000}?(?:<!DOCTYPE html|cf-mitigated|Just a moment)|content-type'?: '?text\/html[^]{1,3000}?\bcf-ray\b/i,
	},
	'apache-module': {
		// httpd: modules/proxy/mod_proxy.c, AH01144; mod_proxy_wstunnel.c declines a request without Upgrade.
		side: 'between',
		said: /\b(No protocol handler was valid for the URL \S{1,200})(?!\S| \(scheme '(?!wss?'|https?'))/,
	},
	'proxies-itself': {
		side: 'between',
		said: /\blisten\s{1,8}(?:\[::\]:)?(\d{2,5})\b[^}]{1,400}\bserver_name\s{1,8}([\w.-]{3,100})\b[^}]{1,600}\bproxy_pass\s{1,8}http:\/\/(?:\2|localhost|127\.0\.0\.1):\1\b/,
	},
	'try-files': {
		// nginx.org, try_files: the last parameter `=404` is the answer if no file is there.
		side: 'between',
		said: /\b(try_files [^;\n]{1,100}=404)/,
		beside:
			/^(?=[^]*(?:code:? ?|status:? |HTTP\/1\.1 |returns? |error |\b)404\b(?!;))[^]*location[^{}]{1,100}\{[^}]{0,2000}(?:proxy_pass[^}]{0,2000}try_files|try_files[^}]{0,2000}proxy_pass)/,
	},
	'fixed-key': {
		side: 'between',
		said: /\b(proxy_set_header\s{1,4}sec-websocket-key\s{1,4}[^\s;$"]{1,80})/i,
	},
	'sockjs-info-proxied': {
		side: 'between',
		said: /(\/info\?t=\d{1,16})/,
		beside: /^(?=[^]*404)[^]*(?:\bnginx\b|代理|\bproxy\b)/i,
		without: /\bCORS\b|\bproxy_pass\b|sockjs-node/,
	},
	'adds-upgrade': {
		// spring-cloud-gateway: AddRequestHeader adds the field to every request of the route.
		side: 'between',
		said: /\bAddRequestHeader\s?=\s?(Upgrade\s?,\s?websocket)\b/i,
		beside: /\b(?:missing|no|without)\b[^\n]{1,6}\bSec-WebSocket-Key\b/i,
	},
	'fixed-connection': {
		// uvicorn: protocols/http/h11_impl.py takes any Connection: Upgrade for an upgrade.
		side: 'between',
		said: /\b(GET \/\S{0,100}[?&]transport=polling\b)/,
		beside: /(?:\b|\\n)Connection: ?Upgrade(?:\b|\\r)/i,
		without: /(?:\b|\\n)Upgrade: ?websocket\b/i,
	},
	'nginx-sends-http-1-0': {
		// nginx: ngx_http_proxy_module.c, the debug log of the request that it makes.
		side: 'between',
		certainty: 'certain',
		said: /\bhttp proxy header:\s{1,3}"?(GET [^\s]{1,300} HTTP\/1\.0)\s[^]{1,3000}?\bSec-WebSocket-Key:/,
		without: /^[ \t]{0,8}Upgrade: ?websocket/im,
	},
	'basic-auth-of-proxy': {
		// WHATWG fetch: no prompt for a WebSocket; nginx: auth_basic.
		side: 'between',
		said: /\b(basic[ -]auth\w{0,12}|auth_basic)\b/i,
		beside:
			/\b401\b|^(?![^]*\bproxy_pass\b)[^]*(?:\b(?:n.t|fails?|never)\b[^\n.]{1,30}\b(?:chrome|safari|firefox|browsers?|web ?sockets?)\b|\b(?:chrome|safari|firefox|browsers?|web ?sockets?)\b[^\n.]{1,30}\b(?:n.t|fails?|never)\b|(?:浏览器|chrome|safari|websocket)[^\n。]{0,16}(?:不行|不能|连不上|失败|不弹))/i,
		also: /\bproxy\b|\bnginx\b|\btraefik\b|\bcaddy\b|\bapache\b|反向代理/i,
	},
	'holds-in-lan': {
		// RFC 5382 §5 and RFC 7857: a NAT forgets an idle connection.
		side: 'between',
		said: /(局域网[^\n。]{0,12}(?:没问题|正常|可以|不断|稳定)|\bin the LAN it (?:works|holds)\b|\bfine (?:in|on) the (?:LAN|local network)\b)/i,
		beside: /外网|公网|\bfrom outside\b|\bremote(?:ly)?\b|\binternet\b/i,
		also: /断|\bdrop\w*|\bdisconnect\w*|\blos(?:es|t|ing)\b/i,
	},
	'sockjs-fallbacks-to-ws': {
		// docs.spring.io, Spring Cloud Gateway: a route with ws: takes handshakes alone; sockjs-protocol: the fallbacks are HTTP.
		side: 'between',
		said: /(\/(?:eventsource|xhr_streaming|xhr_send|xhr|htmlfile))\b/,
		beside: /\buri["']?: ?["']?(?:lb:)?wss?:/,
		also: /'Upgrade' header|\b400\b|\b405\b/,
	},
	'location-without-pass': {
		// nginx.org: proxy_pass is not inherited from another location.
		side: 'between',
		certainty: 'certain',
		said: /\blocation (?:[~^=*]{1,2} ?)?(\/[\w/.-]{1,60}) \{(?:(?!_pass\b|\}|\balias\b|\broot\b|\breturn\b|\binclude\b)[^]){0,600}?\bproxy_set_header\s{1,8}Upgrade(?:(?!_pass\b|\}|\balias\b|\broot\b|\breturn\b|\binclude\b)[^]){0,600}\}/,
	},
	'location-malformed': {
		// RFC 9110 §10.2.2: Location is one address.
		side: 'between',
		certainty: 'certain',
		said: /^[ \t<*]{0,8}Location: ?(https?:\/\/wss?:\/\/\S{1,200})/im,
	},
	'reload-path-lost': {
		// webpack.js.org, devServer.proxy and client.webSocketURL; nextjs.org, assetPrefix.
		side: 'between',
		said: /(\/[\w/-]{0,60}(?:sockjs-node|_next\/webpack-hmr|__webpack_hmr))\b[^\s'"]{0,100}[^\n]{1,8}\b404\b/,
		without: /\bproxy_pass\b/,
	},
	'dev-proxy-crashes': {
		// github.com/webpack/webpack-dev-server/issues/1642; vitejs/vite/issues/12664: an error of a proxied socket without a listener.
		side: 'between',
		said: /((?:vite|webpack|dev ?server|开发服务器|ng serve|vue-cli|dev\s?模式|setupProxy|http-proxy\S{0,12})[^\n]{0,60}?(?:\bcrash\w*|\bexits?\b|\bdies\b|崩溃|闪退|挂掉|卡死|报错退出))/i,
		beside: /\bws\b|\bweb ?sockets?\b/i,
		also: /\b(?:server|backend|api)\b[^\n.]{1,30}\b(?:restart\w*|disconnect\w*|clos\w+|stop\w*|goes down|rejects?)\b|\b(?:restart|stop|clos)\w{0,4} (?:the |my )?(?:backend|server|api)\b|(?:服务(?:端|器)?|后端)[^\n。]{0,12}(?:断开|重启|关闭|停)|\bECONNRESET\b/i,
	},
	'upgrade-fields-required': {
		// em-websocket: lib/em-websocket/handshake.rb; other servers say the same in their own words.
		side: 'between',
		said: /\b(Connection and Upgrade headers? required|(?:missing|no) (?:the )?Upgrade (?:and Connection )?headers?)\b/i,
		beside:
			/\bnginx\b|\bprox(?:y|ies)\b|\bapache\b|\btraefik\b|\bcaddy\b|\bhaproxy\b|\bingress\b|\bload ?balancer\b|\bgateway\b|代理|网关|反代/i,
		without: /\bproxy_set_header\s{1,8}Upgrade\b/i,
	},
	'caddy-literal-field': {
		// caddyserver.com/docs, reverse_proxy, headers: the value is literal; a Caddy 2 passes the upgrade on by itself.
		side: 'between',
		said: /\bheader_up\s{1,4}(?:Connection|Upgrade)\s{1,4}("?\*[\w*]{1,20}"?)/,
	},
	'connection-always-upgrade': {
		// gorilla/websocket: server.go, Upgrade: Connection is checked first, and Upgrade only after it.
		side: 'between',
		said: /('websocket' token not found in 'Upgrade' header)/,
		without:
			/\bHTTP\/2\b|\bh2\b|WebSocket connection to|\bproxy_pass\b|\ball browsers\b|\bUpgrade is missing\b/i,
	},
	'iis-accept-differs': {
		// learn.microsoft.com, aspnetcore, WebSockets, IIS support: the feature “WebSocket Protocol” has to be enabled.
		side: 'between',
		certainty: 'possible',
		said: /(Incorrect 'Sec-WebSocket-Accept' header value)/,
		beside: /\bIIS\b/,
		// With a key the value can be computed.
		without: /\bkey\b|is installed|已安装/i,
	},
	'chain-incomplete': {
		// RFC 8446 §4.4.2: each certificate but the root; letsencrypt.org/certificates: the intermediates change.
		side: 'server',
		certainty: 'possible',
		said: /\b((?:renew\w*|updat\w*|replac\w*|new)\b[^\n.]{1,30}\bcert\w*)\b/i,
		beside:
			/\bwss\b(?=[^]+\b(?:fail\w*|refus\w*|reject\w*|no longer|can(?:no|.)?t)\b)|\b(?:fail\w*|refus\w*|reject\w*|no longer|can(?:no|.)?t)\b(?=[^]+\bwss\b)/i,
		without: /self-?signed|pinning|private CA|own CA|自签/i,
		also: /\b(?:some|only|few)\b[^\n.]{1,30}\b(?:firefox|clients?|android|java|python)\b/i,
	},
	'plain-with-upgrade': {
		// nginx.org, WebSocket proxying: the map of $http_upgrade; RFC 9110 §7.8: Upgrade belongs to requests that ask for one.
		side: 'between',
		said: /\b(proxy_set_header\s{1,40}Connection\s{1,40}["']?upgrade["']?)\s{0,4};/i,
		beside: /\bPOST\b[^\n]{1,80}\b400\b|\b400\b[^]{1,1500}\bPOST\b|\bPOST\b[^]{1,400}\b400\b/,
		without: /\bconnection_upgrade\b|WebSocket connection to/,
	},
	'restart-of-some': {
		// cloudflare: close reason “CloudFlare WebSocket proxy restarting”; RFC 6455 §7.1.5: 1006 has no reason.
		side: 'between',
		certainty: 'possible',
		said: /\bsometimes\b[^]{1,160}?(CloudFlare WebSocket proxy restarting)/i,
	},
} as const satisfies KnownLines;

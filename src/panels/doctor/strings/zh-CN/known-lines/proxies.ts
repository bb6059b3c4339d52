// Holds the words of the known lines of proxies.
import type { OF_PROXIES } from '../../../../../evidence/facts/known-lines/proxies.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_PROXIES: KnownLineWords<keyof typeof OF_PROXIES> = {
	'directive-place': ({ first }) => [
		`nginx 没有启动：\`${first}\` 不能写在现在这个位置。`,
		'proxy_pass 写进 `location`，`map` 写进 `http`、放在 `server` 外面。然后运行 `nginx -t` 再重新加载。',
	],
	stickyness: ({ first }) => [
		`\`${first}\` 拼错了，Traefik 会忽略它：正确的是 \`stickiness\`。`,
		'写成 `traefik.backend.loadbalancer.stickiness: true`。',
	],
	'change-origin': ({ first }) => [
		`\`${first}\` 只改 Host，不改 Origin。目标收到的是开发页面的来源，多半因此拒绝。`,
		'让代理设置它：`headers: { Origin: … }`，或者在目标那里放行这个来源。',
	],
	'ws-to-tls-backend': ({ first }) => [
		`代理不带 TLS 把 WebSocket 转发到 ${first}，而同一个端口用的是 TLS（https）。`,
		'那里写成 `wss://`，并打开 `SSLProxyEngine on`。',
	],
	'extensions-removed': ({ first }) => [
		`\`${first}\` 去掉了客户端的提议，所以服务器看不到 permessage-deflate，也就没有压缩。连接本身没有问题。`,
		'删掉这一行，nginx 就会原样转发这个字段。',
	],
	'basic-of-proxy': ({ first }) => [
		`这个 401 要求 Basic 认证（\`${first}\`），所以是前面的代理在回答，服务器根本没有看到令牌。`,
		'把 WebSocket 的路径排除在这项检查之外。或者在 Authorization 里发 Basic 密码，令牌换一种方式传。',
	],
	'strip-prefix': ({ first }) => [
		`\`${first}\` 去掉了路径的第一段，而后端的路径里包含这一段，所以请求到的是另一个路径。`,
		'WebSocket 的这条路由去掉这个过滤器。',
	],
	monitor: ({ first }) => [
		`“${first}”是定时检查路径有没有回答的程序。它像打开网页那样请求，所以被拒绝是对的，没有关系。`,
		'让它检查别的路径，例如 `/health`。',
	],
	'port-forward-ends': () => [
		'断的是 kubectl port-forward 的隧道，里面的连接也跟着断了。它只是测试工具，Pod 换了或长时间没有数据就会断。',
		'重新运行它；要长期使用就用 Ingress 或 Service。',
	],
	'haproxy-check': () => [
		'HAProxy 的健康检查是普通请求，WebSocket 服务器会拒绝它。于是 HAProxy 把正常的服务器当成坏的，回答 503。',
		'改查一个普通路径，或者只查 TCP，或者接受这个状态码：`http-check expect status 426`。',
	],
	'name-of-service-unknown': ({ first }) => [
		`代理查询的是 \`${first}\`，而 Docker 的网络里没有这个名字的服务。`,
		'按 compose 文件里的名字写，并让两者在同一个网络里。没有运行的服务也查不到。',
	],
	'envoy-no-tcp': () => [
		'Envoy 在时限内没能和后面的服务器建立 TCP 连接（UF）。连拒绝都没有，多半是防火墙或网络策略挡住了，或者那台主机已经不在。',
		'从 Envoy 所在的地方试一下这个地址和端口的 TCP。客户端和升级都没有问题。',
	],
	'arrives-as-page': ({ first }) => [
		`同一个路径 \`${first}\`，一次是 WebSocket，被接受了；一次是普通的 GET，得到 404。所以那条路上有一跳丢掉了升级。`,
		'让那条路上的代理转发升级。nginx 里写 `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`。',
	],
	'network-decides': () => [
		'换一个网络，同一个客户端就正常。所以服务器、地址和代码都没有问题，是这个网络拦住了：代理、防火墙，或者拆开 TLS 的程序。',
		'在那里用 https:// 打开网站，看证书是谁签发的，有没有设置代理。使用 443 端口的 wss://。',
	],
	'handle-path': ({ first }) => [
		`\`${first}\` 会去掉路径的前缀，服务器收到的是剩下的部分，没有这个路由。Caddy 本身会转发 WebSocket。`,
		'把 `handle_path` 换成 `handle`，或者注册不带前缀的路由。',
	],
	'dev-server-proxied': () => [
		'这是开发服务器热更新用的连接，不是应用自己的。代理规则太宽，把它也转发了，于是两个程序在同一条连接上回应。',
		'在 `devServer.proxy` 里给规则一个自己的前缀（不要用 `/`），或者设 `ws: false`。',
	],
	'local-proxy-decides': () => [
		'开着和关掉本地代理，断开的时间不一样。所以有两个时限：一个是那个代理的，一个是路上另一跳的，不是服务器的。',
		'每 30 秒发一个 Ping，两边都算数。只在服务器上调大时限没有用。',
	],
	'direct-holds': () => [
		'直接连服务器一直正常，经过代理过一段时间就断。所以握手没有问题，是代理的空闲时限。',
		'每 20 到 30 秒发一个 Ping，或者为这个路径调大时限：nginx 是 `proxy_read_timeout`，默认 60 秒。',
	],
	'refused-by-origin-check': () => [
		'code-server 用 403 拒绝了升级：页面的 Origin 和它看到的主机不一致。页面上只显示 1006。',
		'让代理把主机传过去（`proxy_set_header Host $http_host;`），或者设置 X-Forwarded-Host；也可以把地址写进 `--trusted-origins`。',
	],
	'upgrade-in-http2': () => [
		'浏览器的请求没有错。是代理用 HTTP/2 转发它，而 HTTP/2 里不能有 Upgrade 字段（RFC 9113 §8.2.2）。',
		'让代理用 HTTP/1.1 连接后面的服务器：Caddy 里写 `transport http { versions 1.1 }`。',
	],
	'gorilla-compression': () => [
		'这里的客户端库（gorilla）只接受同时带有两个 `no_context_takeover` 参数的回答。别的回答也合法，但它会拒绝。',
		'升级用这个库的程序，或者在路上去掉请求里的 Sec-WebSocket-Extensions，或者在一端关掉压缩。',
	],
	'nginx-tls-upstream': () => [
		'nginx 用 TLS 连接后端，而那个端口回的不是 TLS。浏览器这边的 TLS 没有问题。',
		'这个端口改写成 `proxy_pass http://…`，或者给后端加上 TLS。',
	],
	'npm-switch': () => [
		'这个代理主机没有打开“Websockets Support”，所以 nginx Proxy Manager 不转发 Upgrade。普通页面用不到它。',
		'在代理主机里打开“Websockets Support”并保存。',
	],
	'h2-upgrade-policy': ({ first }) => [
		`\`${first}\` 让 sidecar 用 HTTP/2 连接这个服务，而 HTTP/2 没有 Upgrade。普通请求照样能用。`,
		'给这个主机设置 `h2UpgradePolicy: DO_NOT_UPGRADE`。',
	],
	'other-ingress': ({ first }) => [
		`\`${first}\` 是 NGINX Inc. 那个控制器的注解，ingress-nginx 不认识，所以仍然是默认的 60 秒。`,
		'改用 `nginx.ingress.kubernetes.io/proxy-read-timeout` 和 `proxy-send-timeout`，值写 3600，不带单位。',
	],
	'alb-464': () => [
		'464 是 AWS 负载均衡自己的状态码：请求的协议和目标组的协议版本不符。给 gRPC 或 HTTP/2 用的目标组不接受 WebSocket。',
		'另建一个协议版本为 HTTP1 的目标组，并加一条规则把这个路径转过去。',
	],
	'nlb-forgets': () => [
		'AWS 的 NLB 会忘掉 350 秒没有数据的 TCP 连接，之后再发数据，得到的就是重置。',
		'让其中一方大约每分钟发一次 Ping。',
	],
	'gateway-no-route': () => [
		'这是 API Gateway 在已经打开的 WebSocket 上发来的消息，不是握手被拒绝。它没有为发送的内容找到路由：多半缺少路由选择表达式要读的字段。',
		'发送表达式要读的字段（常见的是 `action`），或者加一条 `$default` 路由。',
	],
	'cloudfront-fields': () => [
		'CloudFront 只有在源请求策略允许时才转发 Sec-WebSocket 字段。缺了它们，服务器看到的请求就不完整。',
		'给这个路径的行为配上 `AllViewer` 源请求策略。',
	],
	'cloudflare-port': ({ first }) => [
		`Cloudflare 只接受少数几个端口的连接，${first} 不在其中。带 TLS 的是 443、2053、2083、2087、2096 和 8443。`,
		'换成其中一个端口（例如 8443），或者对这个域名关掉 Cloudflare 的代理。',
	],
	'container-localhost': ({ first }) => [
		`容器里的 \`${first}\` 就是这个容器自己，那里没有程序在监听。服务在另一个容器里，或者在宿主机上。`,
		'改写成服务名（`http://app:8000`）；在宿主机上的话用 `host.docker.internal`。',
	],
	'localhost-ipv6': ({ first }) => [
		`连接去了 ${first}，也就是 localhost 的 IPv6 地址，而服务器只监听 127.0.0.1。`,
		'把 localhost 写成 127.0.0.1，或者让服务器两个地址都监听。',
	],
	'reload-proxied': ({ first }) => [
		`\`${first}\` 是开发服务器用来刷新页面的连接，你的代理规则把它也转给了自己的服务器。`,
		'带 `ws: true` 的规则只写自己的路径，或者给刷新用的连接换一个路径。再看看自己的服务器有没有监听那个端口。',
	],
	'reload-reset': () => [
		'Vite 转发的一条 WebSocket 有一端断开了 TCP。如果只在刷新页面或重启后端时出现，就没有关系。',
		'只在那时出现就不用管。别的时候也出现，就去看代理后面那个服务器的日志。',
	],
	'company-root': ({ first }) => [
		`${first} 在中间解开 TLS，再用自己的根证书签名。浏览器从系统里拿到这个根证书，而这个程序不认识它。服务器的证书没有问题。`,
		'把这个根证书交给程序：Node 用 `NODE_EXTRA_CA_CERTS=/path/root.pem`，Python 用 `SSL_CERT_FILE`。不要关掉检查。',
	],
	antivirus: ({ first }) => [
		`关掉 ${first} 的防护就能用，所以是这台电脑上的这个程序拦截或改动了连接。服务器和网络都正常。`,
		'把这个主机加入它的例外，或者对这个主机关掉网页流量、加密流量的扫描。',
	],
	'tunnel-mtu': ({ first }) => [
		`小消息能通过，大消息到不了，而且只在走 ${first} 时这样。多半是满包在隧道里丢了：隧道的 MTU 太大。`,
		'先把隧道的 MTU 设成 1280 试试。有用就保留，或者在网关上限制 MSS。',
	],
	'empty-subprotocol': () => [
		'请求里的 Sec-WebSocket-Protocol 是空的：客户端没有发，中间的代理也加上了这个字段。服务器可能因此拒绝或一直不回答。',
		'删掉代理里设置 Sec-WebSocket-Protocol 的那一行，客户端发的内容它自己会转发。',
	],
	'tls-to-proxy': ({ first }) => [
		`\`${first}\` 要求用 TLS 连接代理本身，而代理回的不是 TLS。还没有到 WebSocket 服务器。`,
		'代理的地址写成 `http://`。所谓 HTTPS 代理是指能转发 HTTPS，多数代理本身不用 TLS。',
	],
	'close-code-lost': () => [
		'直连时能收到关闭码，经过中间那一层就收不到。所以是它用自己的关闭帧结束了到客户端的连接。',
		'升级这个网关。在那之前，先用一条消息把原因发出去，再关闭。1005 表示关闭帧里没有关闭码。',
	],
	'upgrade-value': ({ first }) => [
		`nginx 发给服务器的是 \`Upgrade: ${first}\`，而 WebSocket 要的是 \`Upgrade: websocket\`。只有 Connection 才用 \`map\` 里的值。`,
		'写成 `proxy_set_header Upgrade $http_upgrade;`，Connection 那一行不用改。',
	],
	'upgrade-over-http-1-0': ({ first }) => [
		`升级请求用的是 HTTP/1.0（\`${first}\`），而 WebSocket 需要 HTTP/1.1（RFC 6455 §4.1）。是前面的代理改成这样的，Upgrade 和 Connection 都在。`,
		'nginx 在这个 location 里加 `proxy_http_version 1.1;`，其他代理也有类似的设置。',
	],
	'host-without-port': ({ first }) => [
		`nginx 转发的是 \`Host ${first}\`，里面没有端口，而页面用的端口不是 80 或 443。Origin 带端口，服务器拿两者比较，就拒绝了。`,
		'写成 `proxy_set_header Host $http_host;`，端口就保留下来。',
	],
	'files-first': ({ first }) => [
		`\`${first}\` 先找这个路径的文件或目录。它找到了页面的目录，用 200 返回页面，请求根本到不了 WebSocket。`,
		'给 WebSocket 单独的路径，用一个只做转发的 `location`。',
	],
	'upgrade-refused-keep-alive': () => [
		'响应里的 `Connection: keep-alive` 说明没有升级。状态码不是 101 时这很正常，真正的回答是状态码。',
		'先看这个响应的状态码和正文，再看经过这一跳之后请求里还有哪些字段：要有 Upgrade 和 Connection。',
	],
	'cloudflare-block': () => [
		'403 是 Cloudflare 自己回答的，返回的是它的页面，不是服务器的响应。它把这个客户端当成了机器人，或者站点的规则不允许。',
		'先读正文里的页面。发送和浏览器一样的 User-Agent 与 Origin；如果站点是自己的，就在防火墙规则里放行这个路径。',
	],
	'apache-module': () => [
		'Apache 没有模块接收这个请求。ws:// 的话，是没有加载 mod_proxy_wstunnel，或者加载了而请求里没有 Upgrade；http:// 需要 mod_proxy_http。',
		'运行 `a2enmod proxy proxy_http proxy_wstunnel` 再重启 Apache。从 2.4.47 起，ProxyPass 写 `upgrade=websocket`，只要 proxy_http 就够了。',
	],
	'proxies-itself': ({ first }) => [
		`nginx 监听端口 ${first}，又转发到同一个名字和端口，等于在请求自己。WebSocket 服务器也用不了这个端口。`,
		'给服务器另外一个端口，例如 127.0.0.1:8081，写进 proxy_pass。页面仍然用 nginx 的端口。',
	],
	'try-files': ({ first }) => [
		`\`${first}\` 和 proxy_pass 写在同一个 location 里。nginx 先找同名文件，找不到就自己回答 404，根本没有转发给后面的服务器。`,
		'删掉这个 location 里的 try_files，再执行 `nginx -s reload`。',
	],
	'fixed-key': ({ first }) => [
		`\`${first}\` 让每次握手的 Sec-WebSocket-Key 都一样，它不是客户端生成的。会核对 accept 值的客户端就会拒绝连接，普通请求也会被变成没有人要求的握手。`,
		'去掉 Sec-WebSocket-Key 和 Sec-WebSocket-Version 这两行，它们由客户端给出；写上 `proxy_set_header Upgrade $http_upgrade;`。再看握手的状态码：把网页当成帧来读，保留位就会不对。',
	],
	'sockjs-info-proxied': ({ first }) => [
		`SockJS 先请求 \`${first}\`，这是普通请求，经过代理却是 404：代理没有转发这个路径，或者改了路径。还没有尝试过 WebSocket。`,
		'为这个路径加一个原样转发的 location，并且写上 `proxy_http_version 1.1`、Upgrade 和 Connection，后面的 WebSocket 要用。',
	],
	'adds-upgrade': ({ first }) => [
		`网关自己给这条路由的每个请求都加上 \`${first}\`。于是普通请求（例如 Socket.IO 的第一个轮询请求）看起来像握手，却没有 Sec-WebSocket-Key。`,
		'去掉添加 Upgrade 和 Connection 的过滤器：真正的握手自带这两个字段，网关会转发。',
	],
	'fixed-connection': ({ first }) => [
		`“${first}”是 Socket.IO 的轮询请求，是普通 HTTP，却带着 \`Connection: Upgrade\` 而没有 Upgrade。代理给每个请求都设置了这个字段，服务器就把它们都当成不认识的升级。`,
		'让 nginx 只在客户端要求时设置：用 nginx 文档里讲 WebSocket 的那段 `map`，再加 `proxy_set_header Connection $connection_upgrade;`。',
	],
	'nginx-sends-http-1-0': () => [
		'这是 nginx 发给服务器的请求：HTTP/1.0，`Connection: close`，没有 Upgrade，虽然客户端要的是 WebSocket。服务器看到的只是普通请求。',
		'在这个 `location` 里写上 `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`，然后重新加载 nginx。',
	],
	'basic-auth-of-proxy': () => [
		'代理的 basic auth 对握手返回了 401。浏览器不会为 WebSocket 弹出密码框，只会发送它在同源页面上已有的密码。',
		'让 WebSocket 的路径免去 basic auth（`auth_basic off;`），改为在那里检查页面拿到的 cookie 或短期令牌；或者让页面也从代理加载，浏览器才会询问。',
	],
	'holds-in-lan': () => [
		'局域网里稳定，从外网就断，说明两端没有问题，是外网这一段断开的：NAT 或防火墙会忘掉空闲的连接，线路本身也可能断。',
		'让服务器每 20 秒发一次 Ping 试试：不断了，就是空闲的缘故；还断，就只能重连并恢复原来的会话。',
	],
	'sockjs-fallbacks-to-ws': ({ first }) => [
		`\`${first}\` 是 SockJS 走 HTTP 的后备方式，不是握手。路由却把它发到只接受握手的 \`ws:\` 地址。`,
		'把 `/ws/**/websocket` 转到 `ws:`，SockJS 的其他请求（`/info`、`/xhr`、`/eventsource`）转到同一服务器的 `http:`。再看它之前的 WebSocket 为什么失败。',
	],
	'location-without-pass': ({ first }) => [
		`\`location ${first}\` 设置了升级的字段，却没有 \`proxy_pass\`，而它不会从别的 location 继承。nginx 只好去找文件，自己返回 404。`,
		'在这一段里加上 `proxy_pass http://HOST:PORT;`，再重新加载 nginx。',
	],
	'location-malformed': ({ first }) => [
		`响应重定向到 \`${first}\`，这不是有效的地址：两个协议连在了一起。它是代理的规则拼出来的，而且 WebSocket 客户端本来也不会跟随。`,
		'直接用 wss:// 连这个主机。在 WebSocket 的路由上去掉重定向，或者升级代理。',
	],
	'reload-path-lost': ({ first }) => [
		`热更新的连接请求的是 \`${first}\`，而回答的程序没有这个路径（404）：没有转发过去，或者后面的开发服务器上的路径没有这个前缀。`,
		'把这个路径转发到对应的开发服务器，加上 `ws: true` 并改写前缀。或者在那边设置地址（`devServer.public`、`sockPath`、`webSocketURL`）。“建立之前就关闭”只是 404 的后果。',
	],
	'dev-proxy-crashes': () => [
		'崩溃的是开发服务器的代理：后端断开时，被代理的 socket 报错（通常是 `ECONNRESET`），没有人处理，Node 就退出了。后端断开和页面重连都没有错。',
		'升级 Vite 或 http-proxy-middleware。或者自己监听 `error`：一个在代理上，一个在 `proxyReqWs` 事件给出的 socket 上（Vite 写在 `configure` 里）。开发时也可以直连后端。',
	],
	'upgrade-fields-required': ({ first }) => [
		`服务器自己说了缺什么：“${first}”。请求到它那里时没有这些字段；中间的程序不设置就会丢掉它们。`,
		'nginx 要在 `location` 里写 `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`。客户端看到的状态码或发送失败只是它的后果。',
	],
	'caddy-literal-field': ({ first }) => [
		`Caddy 的这一行把 \`${first}\` 原样写进了字段：星号在这里不是通配符。所以后面的服务器看不到升级。`,
		'删掉 Connection、Upgrade、Origin 的 `header_up`：Caddy 2 的 `reverse_proxy` 自己就会转发 WebSocket。',
	],
	'connection-always-upgrade': () => [
		'服务器先查 Connection，那里有 upgrade；而 Upgrade 本身不是 websocket。多半是中间某一跳给每个请求都加了 `Connection: upgrade`，普通请求也不例外。',
		'只在请求带 Upgrade 时才设置 Connection：nginx 里用 `$http_upgrade` 的 `map`，空值对应 `close`。这样 fetch 或 Axios 的请求仍是普通请求。如果真正的 WebSocket 也这样，就让那一跳转发 Upgrade 本身。',
	],
	'iis-accept-differs': () => [
		'中间是 IIS，它回答的 accept 值可能属于另一次握手，不是浏览器的那一次。没有安装它的“WebSocket 协议”功能时会这样。',
		'安装它（Windows 功能 → Internet Information Services → 应用程序开发功能），再重启站点，然后看应用自己回答得对不对。',
	],
	'chain-incomplete': () => [
		'换证书以后，有的客户端失败，有的正常，这正是证书链不完整的样子：服务器没有发中间证书，只有一部分客户端自己有或会去取。',
		'看这个端口发了什么：`openssl s_client -connect HOST:PORT -servername HOST -showcerts`。公共 CA 的应该至少有两个证书：用 `fullchain.pem`，再重启这个端口上的程序。',
	],
	'plain-with-upgrade': ({ first }) => [
		`\`${first}\` 对这个 location 的每个请求都生效，普通的 POST 也不例外。服务器收到 Connection: upgrade 却没有握手，就可能回 400。`,
		'用 `$http_upgrade` 的 `map` 来设置 Connection，普通请求用空值或 `close`；或者给 WebSocket 单独一个 location。',
	],
	'restart-of-some': ({ first }) => [
		`“${first}”只能说明带有它的那些断开：Cloudflare 会不时重启它的代理。其余的可能另有原因，而 1006 从来不带原因。`,
		'断了就重连。其余的记下时间和客户端：同一秒断一批是重启，零星的是用户的网络。',
	],
};

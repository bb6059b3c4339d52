// Holds the Chinese words beside the lines of configuration that remove a cause.
import { RECORDED_WITH } from '../../../../engine/reader/index.ts';
import type { RemedyWords } from '../en/remedies.ts';

const often = '每 25 s 发一次 Ping，连接就不会达到常见的空闲时限，也就不必调大时限。';

const answered = '如果对方没有在时限内回应 Ping，程序就结束连接。';

const restarts = '1012 告诉客户端：服务正在重启，可以重新连接。';

const notes: RemedyWords['notes'] = {
	'one-policy': () =>
		'请修改网页已有的策略：把地址加入其中的 connect-src，其余指令不变。再加一条策略不能放宽限制。',
	'nginx-info-log': () =>
		`两个时限如果不设置，都是 60 s。nginx 只在 \`info\` 级别记录空闲 WebSocket 被断开：“upstream timed out … while proxying upgraded connection”（来源：ngx_http_upstream.c 中的 \`ngx_http_upstream_process_upgraded\`；用 nginx ${RECORDED_WITH.nginx.version} 实测）。最后一行设置这个级别。`,
	'nginx-version': () => '1.29.7 之前的 nginx 需要这一行；从该版本起默认使用 HTTP/1.1。',
	'nginx-inherits': () =>
		'location 中只要有自己的 `proxy_set_header`，就不再继承上一级的设置。1.29.7 之前还需要 `proxy_http_version` 这一行。',
	'nginx-host': () =>
		'没有这一行时，nginx 把 `proxy_pass` 中的名称作为 Host 发送；比较 Origin 与 Host 的服务器就会拒绝所有网页。请与 location 中其他的 `proxy_set_header` 写在一起：有了自己的设置，就不再继承上一级的。',
	'nginx-http2': () =>
		'`listen` 中如果有参数 `http2`，也要删除：即使写了这一行，它仍会启用 HTTP/2。1.25.1 之前的 nginx 只有这个参数。',
	'apache-version': () => '参数 `upgrade=websocket` 从 2.4.47 版起可用。',
	'apache-default': () =>
		'没有 `timeout` 时，Apache 使用 `ProxyTimeout`。空闲时限取这个值与 `Timeout`（不设置时为 60 s）中较大的一个。',
	'haproxy-tunnel': () =>
		'收到 101 之后，这个时限代替 `timeout client` 和 `timeout server`。它可以写在 `defaults`、`listen` 或 `backend` 中。',
	'envoy-idle': () => '路由的值覆盖连接管理器的 `stream_idle_timeout`；后者不设置时为 5 分钟。',
	'envoy-route': () => '0 表示这个路由不受连接管理器的时长限制。',
	'alb-idle': () => '不设置时为 60 s。任意一方发出 Ping，都会重新开始计时。',
	'ingress-idle': () => '两个值都是以秒为单位的字符串，不设置时为 60。',
	'ingress-http': () => '该控制器默认使用 HTTP/1.1。查找把它设为 HTTP/1.0 的注解或 ConfigMap。',
	'ingress-reload': () => '配置变更后，旧进程过了这段时间就断开连接，默认 240 s。',
	'caddy-stream': () => '没有这一行时，Caddy 不限制连接时长。把上限调大，或删除这一行。',
	'caddy-reload': () => '没有这一行时，重新加载配置会立即断开所有 WebSocket。',
	'ping-often': () => often,
	'coder-ping': () =>
		`${often}\`Ping\` 会一直等到 Pong，所以要有另一个 goroutine 同时调用 \`conn.Read\`。`,
	'ping-answer': () => answered,
	'websockets-ping': () => `这些是默认值。设为 \`ping_interval=None\` 则不发 Ping。${answered}`,
	'limit-default': ({ limit = '' }) => `不设置时，上限为 ${limit}。`,
	'origin-list': () => '这里只写自己网页的源，不要允许任意的源。',
	'first-match': () => '服务器从客户端请求的名称中，选择在这个列表里排在最前的一个。',
	'close-first': () => restarts,
	'websockets-close': () => `参数 \`code\` 和 \`reason\` 从 16.0 版起可用。${restarts}`,
	'error-listener': () => '没有监听器的 `error` 事件会结束进程，所有连接随之断开。',
	'chain-order': () => '文件以服务器证书开头，随后是中间证书。',
};

export const remedyWords: RemedyWords = {
	configuration: '配置',
	program: '程序',
	copy: (program) => `复制 ${program} 的配置`,
	source: (program) => `${program} 的文档`,
	inEvidence: (programs) => `你的证据中出现了 ${programs}。`,
	notes,
};

// Holds the words of the faults of configurations.
import type { ConfigFault } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const CONFIG_FAULTS: Readonly<
	Record<ConfigFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	order: ({ first, second }) => [
		`Apache 按顺序匹配 ProxyPass，\`ProxyPass ${first}\` 写在 \`ProxyPass ${second}\` 前面，所以 WebSocket 走了 HTTP 那条规则。`,
		`把 \`ProxyPass ${second}\` 移到 \`ProxyPass ${first}\` 上面。`,
	],
	group: ({ first, second }) => [
		`这条 RewriteRule 的目标 ${second} 用了 $1，而模式 ${first} 里没有括号分组，所以路径丢了。`,
		'把模式写成 `^/?(.*)`。',
	],
	percent: ({ first }) => [
		/HTTP:/i.test(String(first))
			? `${first} 少了百分号：Apache 把它当成普通文字，条件永远不成立，请求就没有 Upgrade 了。`
			: `${first} 少了百分号：Apache 把 {REQUEST_URI} 当成普通文字，路径就错了。`,
		/HTTP:/i.test(String(first))
			? '写成 `%{HTTP:Upgrade}` 和 `%{HTTP:Connection}`，规则写成 `RewriteRule ^/?(.*) ws://HOST:PORT/$1 [P,L]`。'
			: '写成 `%{REQUEST_URI}`。',
	],
	'no-p': ({ first }) => [
		`转到 ${first} 的这条 RewriteRule 没有 [P]，Apache 只会回一个重定向，而 WebSocket 不跟随重定向。`,
		'在规则末尾写上 `[P,L]`。',
	],
	'no-location': ({ first, second }) => [
		`路径 ${first} 走的是 \`location ${second}\`，那里没有转发，所以是 nginx 自己回答了 WebSocket。`,
		`加一段 \`location ${first}\`，写上 proxy_pass、Upgrade 和 Connection。`,
	],
	slash: ({ first, second }) => [
		`proxy_pass 后面带了路径，会替换掉 location 匹配的部分，所以 ${first} 到后端变成了 ${second}。404 与此相符。`,
		'去掉 proxy_pass 末尾的斜杠或路径，或者让后端监听变短后的路径。',
	],
	'rewrite-target': ({ first, second }) => [
		`\`rewrite-target: ${second}\` 把所有路径都改成 ${second}，所以后端收不到 ${first}。404 与此相符。`,
		'这个路径去掉该注解，或者用分组：`path: /()(ws.*)` 配 `rewrite-target: /$2`。',
	],
	'forward-auth': ({ first }) => [
		`Traefik ${first} 会把 Connection 和 Upgrade 也抄进发给认证服务器的请求，遇到 WebSocket 时这个请求就失败。1.7 版起不再这样。`,
		'把 Traefik 升级到 1.7 或更新的版本；也可以先让 WebSocket 的路径不走 forward auth，验证一下。',
	],
	'mosquitto-order': ({ first, second }) => [
		`在这份配置里，WebSocket 监听在 ${first}，${second} 讲的是普通 MQTT：\`protocol websockets\` 对它上面的 listener 生效。`,
		`把 \`protocol websockets\` 写到 \`listener ${second}\` 的下面。`,
	],
	'caddy-scheme': ({ first, second }) => [
		`Caddy 不接受这份配置：后端地址不能写成 ${first}。它自己就会转发 WebSocket。`,
		`写成 \`reverse_proxy ${second}\`。客户端照旧用 ws:// 或 wss://。`,
	],
	'unknown-variable': ({ first }) =>
		first === 'connection_upgrade'
			? [
					'nginx 没有启动：`$connection_upgrade` 不是它自带的变量，要靠一段 `map`，而这里没有。',
					'改写成 `proxy_set_header Connection upgrade;`，或者在 `http` 块里加上 nginx 官方 WebSocket 文档里的那段 `map`。然后 `nginx -t`，再重新加载。',
				]
			: [
					`nginx 没有启动：它不认识变量 \`$${first}\`。`,
					'用 `map` 或 `set` 定义它，或者去掉。然后 `nginx -t`，再重新加载。',
				],
	'backend-h2': ({ first }) => [
		`代理和后面的服务器之间用的是 HTTP/2（${first}），而升级只存在于 HTTP/1.1；走 HTTP/2 需要两边都支持 RFC 8441。`,
		'WebSocket 的路径或服务，到后端要保持 HTTP/1.1。浏览器那一侧用 HTTP/2 没有关系。',
	],
	'ingress-unit': ({ first, second }) => [
		`ingress-nginx 的这个时间只能写秒数，不认识 \`${first}\`，所以 60 秒的时限还在。`,
		`只写数字，放在引号里：\`${second}\`。控制器的日志会写出它不接受的注解。`,
	],
	'other-location': ({ first, second }) => [
		`页面打开的是 ${first}，而转发升级的是 \`location ${second}\`，它不管这个路径。`,
		'把 Upgrade 和 Connection 那几行放到处理这个路径的 location 里，或者放到 `location /`。',
	],
	'pusher-tls': ({ first }) => [
		`页面连的是 wss://${first} 的 443 端口：不另外设置时，pusher-js 就连这里。自己的服务器一般用 ws:// 监听 6001 或 8080。`,
		"在 Echo 的选项里设置 `wsHost`、`wsPort`、`forceTLS: false` 和 `enabledTransports: ['ws', 'wss']`，然后重新构建页面。",
	],
};

/** Lists the faults of which the log of the server tells more. */

// Holds the Chinese words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2 and
// HTTP/3.
import type { TunnelRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, ReactionRuleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT 没有写全主机和端口',
		duty: 'CONNECT 的目标是主机和端口，中间用冒号隔开。客户端必须写出端口，因为 CONNECT 没有默认端口。',
		remedy: '写上端口，即使端口是 80 或 443。',
		reaction: '端口为空或无效时，代理必须拒绝，通常返回 400。',
	},
	'transport-connect-no-length': {
		title: '对 CONNECT 的响应带有 Content-Length 或 Transfer-Encoding',
		duty: '对 CONNECT 的 2xx 响应不得带有 Content-Length 或 Transfer-Encoding。空行之后紧接着就是隧道中的数据。',
		remedy: '去掉 Content-Length 和 Transfer-Encoding。',
		reaction: '客户端必须忽略这个字段，照常使用隧道。',
	},
	'transport-h2-setting': {
		title: '服务器尚未允许，客户端就使用“扩展 CONNECT”（HTTP/2）',
		duty: '客户端收到服务器的 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，才可以使用 :protocol。如果没有这项设置，服务器可能并不支持 :protocol。',
		remedy: '先等待服务器的 SETTINGS；如果其中没有这项设置，就改为打开 HTTP/1.1 连接。',
		reaction: '不支持这个扩展的服务器会认为请求格式错误，并按流错误处理。',
	},
	'transport-h2-setting-kept': {
		title: '撤回了扩展 CONNECT 的设置',
		duty: '发送方发送 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，不得再发送值 0。原因大概是，依赖这项设置的请求可能还在途中。',
		remedy: '让这项设置保持为 1。如果不想接受某个请求，就用状态码拒绝它。',
		reaction:
			'RFC 8441 没有规定如何处理。遵从值 0 的客户端不再打开新的 WebSocket 连接；已打开的流照常继续。',
	},
	'transport-h2-protocol': {
		title: '扩展 CONNECT 的伪头部字段缺失或有误',
		duty: '请求必须有 :method CONNECT 和 :protocol websocket。与普通的 CONNECT 不同，除了 :authority，这个请求还要有 :scheme 和 :path（§4）。URL 是 wss 时，:scheme 必须是 https；URL 是 ws 时，:scheme 必须是 http。',
		remedy:
			'发送 :method CONNECT、:protocol websocket、:scheme https（URL 是 ws 时为 http）、:path 和 :authority。',
		reaction: '服务器会认为请求格式错误，或者把它当作普通的 CONNECT，于是按流错误处理或拒绝请求。',
	},
	'transport-h2-no-upgrade': {
		title: 'HTTP/2 中出现 Connection 或 Upgrade',
		duty: 'HTTP/2 请求不得含有 Connection 或 Upgrade。HTTP/2 用 :protocol 代替这两个字段，用 :authority 代替 Host。',
		remedy: '去掉 Connection 和 Upgrade。',
		reaction: '请求格式错误，服务器报告类型为 PROTOCOL_ERROR 的流错误。',
	},
	'transport-h2-no-key': {
		title: 'HTTP/2 中出现 Sec-WebSocket-Key 或 Sec-WebSocket-Accept',
		duty: '在 HTTP/2 中，双方都不处理 Sec-WebSocket-Key 和 Sec-WebSocket-Accept，这两个字段由 :protocol 取代。',
		remedy: '去掉这两个字段，也不要等待 Accept 值。其他 Sec-WebSocket 字段仍然保留。',
		reaction: '对方不处理这两个字段。',
	},
	'transport-h2-status': {
		title: 'HTTP/2 或 HTTP/3 中出现状态码 101',
		duty: 'HTTP/2 和 HTTP/3 不支持 101。流本身就是隧道；服务器返回 :status 200 等 2xx 响应，隧道就打开了。',
		remedy: '返回 :status 200。',
		reaction: '客户端无法打开连接。它要么继续等待最终响应，要么认为 101 响应格式错误。',
	},
	'transport-h2-close': {
		title: '流没有以 END_STREAM 结束',
		duty: '在 HTTP/2 中，END_STREAM 相当于 TCP FIN，带有 CANCEL 的 RST_STREAM 相当于 TCP RST；在 HTTP/3 中，与它们对应的是流的 FIN 和 H3_REQUEST_CANCELLED。HTTP 连接本身仍然打开，供其他流使用。',
		remedy:
			'双方都发送 Close 帧之后，在最后一个 DATA 帧上设置 END_STREAM。只有中途放弃连接时，才用 CANCEL 重置流。',
		reaction:
			'重置之后，发送方可能丢弃尚未发出的数据，接收方也可能丢弃尚未读取的数据，其中可能包括 Close。',
	},
	'transport-h3-setting': {
		title: '服务器尚未允许，客户端就使用“扩展 CONNECT”（HTTP/3）',
		duty: 'HTTP/3 有自己的设置，名称和编号（0x08）与 HTTP/2 的相同；客户端收到这项设置之后，才可以使用 :protocol。HTTP/2 连接上的设置不适用于 HTTP/3。',
		remedy: '等待服务器在控制流上发送这项设置；如果没有这项设置，就使用 HTTP/1.1。',
		reaction: '不支持这个扩展的服务器会认为请求格式错误，并按流错误处理。',
	},
};

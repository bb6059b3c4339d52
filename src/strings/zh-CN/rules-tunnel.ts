// The Chinese words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2
// and HTTP/3.
import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT 没有写全主机和端口',
		duty: 'CONNECT 的目标是主机和端口，中间用冒号隔开。客户端必须写端口，因为没有默认端口。',
		remedy: '写上端口，80 和 443 也要写。',
		reaction: '端口为空或无效时，代理必须拒绝，通常返回 400。',
	},
	'transport-connect-no-length': {
		title: '对 CONNECT 的响应带有长度',
		duty: '对 CONNECT 的 2xx 响应不得带有 Content-Length 或 Transfer-Encoding。空行之后就是隧道。',
		remedy: '去掉这个字段。',
		reaction: '客户端必须忽略这个字段，照常使用隧道。',
	},
	'transport-h2-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/2）',
		duty: '客户端收到服务器的 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，才可以使用 :protocol。没有这个设置，服务器可能并不支持。',
		remedy: '先等服务器的 SETTINGS；没有这个设置，就另开一个 HTTP/1.1 连接。',
		reaction: '对不支持这个扩展的服务器来说，请求格式错误，产生流错误。',
	},
	'transport-h2-setting-kept': {
		title: '撤回了已发送的设置',
		duty: '发送 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，不得再发送 0。这大概是因为依赖这项设置的请求可能还在途中。',
		remedy: '保持为 1；不想接受的请求，逐个用状态码拒绝。',
		reaction: 'RFC 没有规定。按 0 行事的客户端不再打开新的 WebSocket，已打开的流照常继续。',
	},
	'transport-h2-protocol': {
		title: '扩展 CONNECT 的伪头字段缺失或有误',
		duty: '请求必须有 :method CONNECT 和 :protocol websocket。与普通 CONNECT 不同，除了 :authority，还要有 :scheme 和 :path（§4）。wss 的 :scheme 必须是 https，ws 的必须是 http。',
		remedy:
			'发送 :method CONNECT、:protocol websocket、:scheme https（ws 则为 http）、:path 和 :authority。',
		reaction: '服务器看到的是格式错误的请求或普通的 CONNECT，产生流错误或者拒绝。',
	},
	'transport-h2-no-upgrade': {
		title: 'HTTP/2 中出现 Connection 或 Upgrade',
		duty: '请求不得含有 Connection 或 Upgrade。HTTP/2 用 :protocol 代替它们，用 :authority 代替 Host。',
		remedy: '去掉这两个字段。',
		reaction: '请求格式错误，产生类型为 PROTOCOL_ERROR 的流错误。',
	},
	'transport-h2-no-key': {
		title: 'HTTP/2 中出现 Sec-WebSocket-Key 或 Accept 值',
		duty: '在 HTTP/2 中，双方都不处理 Sec-WebSocket-Key 和 Sec-WebSocket-Accept，它们的作用由 :protocol 代替。',
		remedy: '去掉这两个字段，也不要等待 Accept 值。其他 Sec-WebSocket 字段照旧。',
		reaction: '对方不读取它们。',
	},
	'transport-h2-status': {
		title: 'HTTP/2 或 HTTP/3 中出现 101',
		duty: 'HTTP/2 和 HTTP/3 不支持 101。流本身成为隧道，:status 200 等 2xx 响应就打开连接。',
		remedy: '用 :status 200 响应。',
		reaction: '客户端无法打开连接：要么继续等待最终响应，要么认为这个响应格式错误。',
	},
	'transport-h2-close': {
		title: '流没有以 END_STREAM 结束',
		duty: 'END_STREAM 相当于 TCP 的 FIN，带 CANCEL 的 RST_STREAM 相当于 RST；HTTP/3 中则是流的 FIN 和 H3_REQUEST_CANCELLED。连接本身仍然打开，供其他流使用。',
		remedy:
			'双方的 Close 帧之后，在最后一个 DATA 帧上设置 END_STREAM。只有中途放弃时才用 CANCEL 重置。',
		reaction: '重置可能先于数据到达，还在路上的数据（包括 Close）可能丢失。',
	},
	'transport-h3-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/3）',
		duty: 'HTTP/3 有自己的同名同号设置（0x08），客户端要等到它。HTTP/2 连接上的设置不算数。',
		remedy: '等服务器控制流上的这个设置；没有就用 HTTP/1.1。',
		reaction: '对不支持这个扩展的服务器来说，请求格式错误，产生流错误。',
	},
};

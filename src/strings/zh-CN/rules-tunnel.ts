// The Chinese words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2
// and HTTP/3.
import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT 没有写全主机和端口',
		duty: 'CONNECT 的目标是主机和端口，中间一个冒号，别无其他。没有默认端口：代理无从知道要的是哪个服务。',
		remedy: '写上端口，80 和 443 也要写。',
		reaction: '端口为空或无效时，代理必须拒绝，通常回答 400。',
	},
	'transport-connect-no-length': {
		title: '对 CONNECT 的应答带有长度',
		duty: '对 CONNECT 的 2xx 应答没有内容，所以既不带 Content-Length，也不带 Transfer-Encoding：空行之后就是隧道。',
		remedy: '去掉这个字段。',
		reaction: '客户端必须忽略这个字段，直接开始。',
	},
	'transport-h2-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/2）',
		duty: '服务器发来 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 之后，客户端才能使用 :protocol。它改变了请求的含义，从没听说过它的服务器无从理解。',
		remedy: '先等服务器的 SETTINGS；没有这个设置，就另开一条 HTTP/1.1 连接。',
		reaction: '对不支持这个扩展的服务器来说，这个请求格式错误：流错误。',
	},
	'transport-h2-setting-kept': {
		title: '把设置又收了回去',
		duty: '发过 SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 的一方，以后不得再发 0：也许有依赖它的请求已经在路上。',
		remedy: '连接存续期间保持为 1；不想接受的请求，逐个用状态码拒绝。',
		reaction: '规范没有规定。信以为真的客户端会半途停下；已经打开的流照常继续。',
	},
	'transport-h2-protocol': {
		title: '扩展 CONNECT 的伪头字段缺失或有误',
		duty: '请求是 :method CONNECT 加 :protocol websocket；与普通 CONNECT 不同，除了 :authority 还有 :scheme 和 :path（§4）。:scheme 写的是 HTTP 的：wss 对应 https，ws 对应 http。',
		remedy:
			'发送 :method CONNECT、:protocol websocket、:scheme https（ws 则为 http）、:path 和 :authority。',
		reaction: '服务器看到的是格式错误的请求，或普通的 CONNECT：流错误，或者拒绝。',
	},
	'transport-h2-no-upgrade': {
		title: 'HTTP/2 中出现 Connection 或 Upgrade',
		duty: '流不是连接：HTTP/1.1 中 Connection 和 Upgrade 所说的，这里由 :protocol 来说，这两个字段都不得发送。也不需要 Host，由 :authority 承担。',
		remedy: '去掉这两个字段。',
		reaction: '请求格式错误：类型为 PROTOCOL_ERROR 的流错误。',
	},
	'transport-h2-no-key': {
		title: 'HTTP/2 中出现键或 accept 值',
		duty: '这里不处理 Sec-WebSocket-Key 和 Sec-WebSocket-Accept。它们用来证明服务器懂得 WebSocket，而设置和 :protocol 已经证明了。',
		remedy: '这两个字段都去掉，也不要等待 accept 值；其他 Sec-WebSocket 字段照旧。',
		reaction: '对方不看它们。',
	},
	'transport-h2-status': {
		title: 'HTTP/2 或 HTTP/3 中出现 101',
		duty: '两者都没有 101：并没有切换什么，流本身成为隧道。成功是 :status 200，任何 2xx 都会打开。',
		remedy: '用 :status 200 应答。',
		reaction: '客户端无法打开：要么继续等应答，要么把它当作格式错误的响应。',
	},
	'transport-h2-close': {
		title: '流的结束不是 END_STREAM',
		duty: 'END_STREAM 相当于 TCP 的 FIN，带 CANCEL 的 RST_STREAM 相当于 RST；HTTP/3 中则是流的 FIN 和 H3_REQUEST_CANCELLED。有序的结束不是重置，也不是整条连接的结束：其他流还在上面。',
		remedy:
			'双方的 Close 帧之后，在最后一个 DATA 帧上设置 END_STREAM；只有中途放弃时才用 CANCEL 重置。',
		reaction: '重置可能先于数据到达：还在路上的内容，包括 Close，都可能丢失。',
	},
	'transport-h3-setting': {
		title: '服务器还没允许就用扩展 CONNECT（HTTP/3）',
		duty: 'HTTP/3 有自己的同名同号设置（0x08），客户端在这里同样要等它：在 HTTP/2 连接上说过的不算数。',
		remedy: '等服务器控制流上的这个设置；没有就用 HTTP/1.1。',
		reaction: '对不支持这个扩展的服务器来说，这个请求格式错误：流错误。',
	},
};

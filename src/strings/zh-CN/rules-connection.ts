// The Chinese words about the rules that only a connection shows.
import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {
	'request-key-fresh': {
		title: '两个连接用了同一个握手 key',
		duty: '客户端必须为每个连接重新选取 16 个随机字节作为 Sec-WebSocket-Key。如果重复使用，缓存里留下的旧 101 响应就能通过 Accept 值的检查。',
		remedy: '为每个连接重新取 16 个随机字节。',
		reaction: '看不出任何反应：服务器单独判断每个连接，两个都会打开。',
	},
	'request-one-connecting': {
		title: '同时向同一个地址发起两次握手',
		duty: '对同一个 IP 地址和端口，客户端最多只能有一个处于 CONNECTING 的连接，主机名不同也一样；下一个必须等前一个打开或失败。这样，脚本就更难用大量握手淹没服务器。',
		remedy: '让第二次握手排队，直到第一个连接打开或失败。',
		reaction:
			'两次握手都会得到响应。服务器也无法让这个客户端慢下来：延迟关闭连接，只对排队的客户端有效。',
	},
	'response-resource-unknown': {
		title: '资源不存在，却返回 101',
		duty: '对于不提供的资源，服务器必须用 404 之类的 HTTP 状态码拒绝，并终止握手。101 等于告诉客户端这个资源存在。',
		remedy: '响应之前先查路径，不存在就返回 404。',
		reaction: '客户端打开连接。直到服务器关闭连接（例如用 1008），它才知道出了错。',
	},
	'extension-wait': {
		title: '扩展只是提议过，就开始使用',
		duty: '客户端不得使用仅仅提议过的扩展，只有服务器响应中列出的扩展才生效。这里客户端提议了 permessage-deflate，响应没有列出它，客户端却把 RSV1 置为 1。',
		remedy: '先读响应中的 Sec-WebSocket-Extensions，列出了 permessage-deflate 才压缩。',
		reaction: '双方没有约定 RSV1 的含义，服务器使连接失败，通常用 1002。',
	},
	'frame-boundaries-meaningless': {
		title: '把帧当成消息',
		duty: '除非扩展另有规定，帧的边界没有含义。中间设备如果理解所有已协商的扩展，就可以合并或拆分帧，所以双方都不能依赖帧的边界。',
		remedy: '把帧收集到 FIN 为止，再交付整条消息。',
		reaction:
			'平时正常。一旦中间设备拆分或合并了帧，应用收到的就是半条消息，或者粘在一起的几条消息。',
	},
	'length-network-order': {
		title: '长度的字节顺序反了',
		duty: '16 位和 64 位的长度都采用网络字节序，最高字节在前。顺序反过来，126 就成了 32,256，256 就成了 1。',
		remedy: '先写最高字节，与机器本身的字节序无关。',
		reaction:
			'接收方看不出顺序反了。它会一直等待不会到来的字节，或者把载荷当作帧头，以 1002 使连接失败。',
	},
	'mask-payload-only': {
		title: '帧头也加了掩码',
		duty: '掩码只作用于载荷。FIN、opcode、长度和掩码键都不加掩码，因为接收方要靠它们去掩码。加掩码不会改变长度。',
		remedy: '只对载荷加掩码，从载荷的第一个字节开始。',
		reaction: '接收方读错长度：它会一直等待不会到来的字节，或者把后面的帧当作载荷。',
	},
	'control-interleaved': {
		title: '消息中间出现控制帧，就使连接失败',
		duty: '接收方必须能够处理出现在一条消息各分片之间的控制帧。否则 Ping 就要等到一条长消息结束。',
		remedy: '立即处理控制帧，然后继续收集消息。',
		reaction: '发送方没有做错，它的连接却因错误结束。',
	},
	'ping-answered': {
		title: 'Ping 没有得到 Pong',
		duty: '端点收到 Ping，必须以 Pong 回应，除非已经收到 Close。有多个 Ping 等待回应时，可以只回应最近的一个。对方据此判断连接仍然存活。',
		remedy: '用带有相同载荷的 Pong 回应。',
		reaction: '对方的心跳超时后会结束连接。RFC 没有规定超时时间。',
	},
	'ping-prompt': {
		title: 'Pong 来迟，排在新数据之后',
		duty: '端点应当在可行时尽快发送 Pong。这里它先发送了别的消息，而那些消息是在 Ping 到达很久之后才开始发送的。',
		remedy: '把 Pong 插到等待发送的数据之前，放在两帧之间。',
		reaction: '对方测得的往返时间偏长，甚至会以为连接已经失效。',
	},
	'pong-same-data': {
		title: 'Pong 的数据与 Ping 不同',
		duty: '回应 Ping 的 Pong 要带与 Ping 相同的载荷，对方才知道它回应的是哪一个 Ping。',
		remedy: '复制 Ping 的载荷。',
		reaction: 'RFC 没有规定。严谨的接收方把它当作主动发送的 Pong，自己的 Ping 仍未得到回应。',
	},
	'pong-latest': {
		title: '对方不必发送的 Pong 没有来，就使连接失败',
		duty: '有多个 Ping 等待回应时，对方可以只回应最近的一个。如果要求每个 Ping 都有一个 Pong，就会误以为有 Pong 丢失。',
		remedy: '一个 Pong 视为回应了它所对应的 Ping 以及之前的所有 Ping。',
		reaction: '对方没有做错，它的连接却结束了。',
	},
	'pong-unsolicited': {
		title: '收到主动发送的 Pong，就使连接失败',
		duty: '端点可以主动发送 Pong，作为单向的心跳。接收方不需要回应。',
		remedy: '忽略这个 Pong。',
		reaction: '对方没有做错，它的连接却结束了。',
	},
	'control-not-refragmented': {
		title: '中间设备拆分了控制帧',
		duty: '控制帧不能分片，所以中间设备不得改变控制帧的分片方式。',
		remedy: '完整地转发控制帧。',
		reaction: '接收方看到被分片的控制帧，使连接失败，通常用 1002。',
	},
	'fragment-order': {
		title: '分片的交付顺序变了',
		duty: '一条消息的分片必须按发送顺序交付。TCP 会保持顺序；接收方如果把帧交给并行的线程处理，顺序就可能打乱。',
		remedy: '在同一处按到达顺序拼接分片。',
		reaction: '线路上没有任何变化，应用得到的却是一条没有人发送过的消息。',
	},
	'fragment-support': {
		title: '消息分成几帧，就使连接失败',
		duty: '客户端和服务器都必须能接收单帧的消息和多帧的消息。只按一帧一条消息来写的接收方，遇到第一条被拆分的消息就会出错。',
		remedy: '把帧收集到带 FIN 的那一帧为止。',
		reaction: '发送方没有做错，它的连接却结束了。',
	},
	'fragment-unfinished': {
		title: '永不结束的消息',
		duty: '消息的最后一帧必须带 FIN。在此之前，接收方要保留分片，不能交付消息；别的消息也不能开始。',
		remedy: '结束这条消息，必要时发送一个带 FIN 的空延续帧。',
		reaction: '接收方一直等待，过一段时间可能关闭连接。',
	},
	'fragment-empty-flood': {
		title: '接受的分片超过了自己的上限',
		duty: '接收方应当限制帧和整条消息的大小，以防对方发送大量小帧。空分片不增加字节数，却占用内存和时间，所以分片的数量也要限制（RFC 没有提到这一点）。这里服务器接受的分片超过了自己的上限。',
		remedy: '除了字节数，也要统计消息的分片数；达到上限就以 1008 或 1009 使连接失败。',
		reaction: '每来一个分片，占用的内存和时间就增加一些，消息的长度却不变。',
	},
	'fragment-proxy-extension': {
		title: '不理解所用的扩展，却拆分了帧',
		duty: '如果连接使用了中间设备不理解的扩展，它就不得改变分片方式：扩展可能赋予帧边界含义。',
		remedy: '原样转发帧，或者参与协商。',
		reaction: '取决于扩展如何使用帧，也可能看不出影响。',
	},
	'fragment-proxy-reserved': {
		title: '帧带有保留位，却被拆分',
		duty: '如果消息的帧带有中间设备不理解的保留位，它就不得改变这条消息的分片方式，因为它不知道这个位该放在哪个新帧上。',
		remedy: '原样转发帧。',
		reaction: 'RSV1 落在错误的帧上，接收方就使连接失败；碰巧放对了，则一切正常。',
	},
	'fragment-proxy-handshake': {
		title: '没有看到握手，却拆分了帧',
		duty: '没有看到握手的中间设备不得改变分片方式，因为它不知道协商了哪些扩展。例如在 CONNECT 建立的隧道里就是这样。',
		remedy: '在隧道里只复制字节。',
		reaction: '取决于握手中协商的内容，也可能看不出影响。',
	},
	'utf8-frame-cut-allowed': {
		title: '字符被拆到两帧，就使连接失败',
		duty: '帧可以在一个字符中间结束：整条消息必须是有效的 UTF-8，单独一帧则不必。例如，中间设备按字节拆分，并不看字符。',
		remedy: '在帧与帧之间保留 UTF-8 检查的状态，到 FIN 时才要求字符完整。',
		reaction: '发送方没有做错，它的连接却结束了，通常以 1007。',
	},
	'utf8-noncharacter-allowed': {
		title: '有效的文本被拒绝或改动',
		duty: 'U+0000、U+FFFF 之类的非字符以及开头的 U+FEFF 都是有效的 UTF-8。接收方要原样交付文本。',
		remedy: '只检查文本是不是有效的 UTF-8。',
		reaction: '发送方没有做错，它的文本却丢失或被改动。',
	},
	'close-code-1010-client': {
		title: '服务器发送 1010',
		duty: '1010 表示客户端需要某个扩展，而服务器没有接受它。服务器不使用这个关闭码，因为它可以在握手时拒绝。',
		remedy: '拒绝握手，或以 1008、1003 关闭。',
		reaction:
			'RFC 没有规定。实测 Chromium 和 Firefox 会回送同样的关闭码，并报告正常关闭、关闭码 1010。',
	},
	'close-code-1011-server': {
		title: '客户端发送 1011',
		duty: 'RFC 6455 规定 1011 由遇到意外情况的服务器使用。实际上客户端也在用。',
		remedy: '用更合适的关闭码，或从 4000 到 4999 中自选一个。',
		reaction: 'RFC 没有规定。实测 ws 和 Python 的 websockets 会回送同样的关闭码。',
	},
	'close-answered': {
		title: 'Close 没有得到回应',
		duty: '端点收到 Close，必须以 Close 回应，除非自己已经发送过。对方收到回应，就知道不会再有数据。',
		remedy: '发送 Close，回送收到的关闭码；随后由服务器断开 TCP 连接。',
		reaction: '对方等待一段时间后放弃，它那边属于异常关闭。',
	},
	'close-echo-code': {
		title: '回应没有回送关闭码',
		duty: '回应 Close 时，通常回送收到的关闭码，这样双方报告的相同。换一个关闭码或不带关闭码也合法。',
		remedy: '把收到的关闭码放进回应。',
		reaction: '先发送 Close 的一方报告它收到的关闭码；回应为空时就是 1005。',
	},
	'close-server-first': {
		title: '服务器不断开 TCP 连接',
		duty: '双方的 Close 之后，服务器必须立即断开 TCP 连接（§5.5.1），并且应当先于客户端（§7.1.1）。先断开的一方会留在 TIME_WAIT 状态，客户端若处于这个状态，一段时间内无法重新打开连接。',
		remedy: '双方的 Close 都发送之后，立即断开 TCP 连接。',
		reaction: '客户端等待一会儿，然后自己断开 TCP 连接。实测 Chromium 等 2 秒，Firefox 不等。',
	},
	'close-client-waits': {
		title: '客户端过早断开 TCP 连接',
		duty: '双方的 Close 之后，客户端应当等服务器断开 TCP 连接。它也可以随时自己断开，例如服务器迟迟没有断开时。',
		remedy: '先等服务器几秒；如果它仍未断开 TCP 连接，再自己断开。',
		reaction: '服务器发现 TCP 已断开，TIME_WAIT 留在客户端。',
	},
	'close-tcp-alone': {
		title: '没有 Close 就断开 TCP 连接',
		duty: '正常关闭时，双方各发送一个 Close 帧，然后断开 TCP 连接。如果只断开 TCP 连接，就无从知道连接为什么结束，也不知道消息是否全部到达。',
		remedy: '先发送 Close，等到对方的 Close，再断开 TCP 连接。',
		reaction:
			'双方的应用得到的关闭码都是 1006，属于异常关闭（wasClean = false）。1006 从不出现在线路上。',
	},
	'close-code-required': {
		title: '收到空的 Close，就使连接失败',
		duty: 'Close 的内容可以为空。接收方向应用报告 1005，并回应一个 Close，回应也可以为空。',
		remedy: '接受空的内容；只有一个字节的内容才是错误的。',
		reaction: '对方没有做错，它的连接却因错误结束。',
	},
	'endpoint-fail-says-why': {
		title: '断开 TCP 连接，却不说明原因',
		duty: '端点使已打开的连接失败时，应当先发送带合适关闭码的 Close；如果对方多半无法处理 Close，可以省略。这里端点发现错误后，直接断开了 TCP。',
		remedy: '断开 TCP 连接之前，先发送带 1002、1007 或其他合适关闭码的 Close。',
		reaction: '对方得到的关闭码是 1006，不知道自己错在哪里。实测 Firefox 遇到错误的帧就是这样。',
	},
	'endpoint-fail-stops': {
		title: '使连接失败之后，仍继续读取',
		duty: '使连接失败之后，端点不得再处理对方的任何数据，连 Close 也不处理。',
		remedy: '丢弃失败之后到达的全部内容。',
		reaction: '线路上没有任何变化，应用却得到了出错之后的数据。',
	},
	'endpoint-open-to-send': {
		title: '收到对方的 Close，又开始发送新消息',
		duty: '端点必须处于 OPEN 状态才能发送消息，收到 Close 就离开了这个状态。它可以先发完当前的消息，再回应 Close：§5.5.1 允许这样做，但按字面理解，§6.1 是禁止的。',
		remedy: '发送每条消息之前检查状态；处于 CLOSING 时不再发送新消息。',
		reaction: '对方可能已经不再读取，这条消息可能丢失。',
	},
	'endpoint-limit-total': {
		title: '分片累计超过上限',
		duty: '对消息大小设有上限的接收方，必须按重组后的消息执行上限，而不只看每一帧。否则，许多小帧加起来就和一个大帧一样大。',
		remedy: '累加各分片的载荷长度，一超过上限就以 1009 使连接失败。',
		reaction: '这条消息占用的内存超过了上限。',
	},
	'endpoint-type-unsupported': {
		title: '数据类型不支持，却没有用 1003 关闭',
		duty: '1003 表示端点收到了不能接受的数据类型，例如只支持文本，却收到二进制。换成别的关闭码，就指向了别的错误。',
		remedy: '以 1003 关闭。',
		reaction: 'RFC 没有规定。对方的日志会记下错误的原因。',
	},
	'endpoint-policy-code': {
		title: '拒绝对方，却不说明原因',
		duty: '1008 表示消息违反了端点的策略；没有更合适的关闭码，或者不便公开原因时，也用 1008。例如令牌过期，可以用 1008、已注册的关闭码（3000 Unauthorized、3003 Forbidden），或者从 4000 到 4999 中自选。',
		remedy: '用 1008、已注册的关闭码或自选的关闭码关闭。',
		reaction: '客户端得到的关闭码是 1006，可能以为是网络故障，于是重新连接。',
	},
	'endpoint-validate': {
		title: '把无效的数据交给应用',
		duty: '客户端和服务器都必须始终检查收到的数据。这里端点把违反协议的消息交给了应用。',
		remedy:
			'检查每一帧、每一段文本；发现错误就发送带合适关闭码的 Close，使连接失败。应用读到的内容，由应用再检查。',
		reaction: '应用拿到并使用了违反协议的数据。',
	},
	'endpoint-origin-check': {
		title: '对其他源的网页返回 101',
		duty: '只为某些网站服务的服务器应当检查 Origin 是否在预期之内，不在就以 403 拒绝。同源策略不会阻止 WebSocket 握手，而握手可能带有访问者的 Cookie。',
		remedy: '把 Origin 与允许的列表比较，不在其中就返回 403。',
		reaction: '浏览器会打开连接，因为是否允许由服务器决定。',
	},
	'endpoint-reconnect-jitter': {
		title: '所有客户端同时重连',
		duty: '异常关闭之后，客户端第一次重连之前应当等待一段随机的时间，例如 5 秒以内。否则服务器一重启，所有客户端就会同时连上来。',
		remedy: '随机选取第一次的等待时间。',
		reaction: '大量握手同时到达，服务器可能再次过载。',
	},
	'endpoint-reconnect-backoff': {
		title: '重连的间隔始终不变',
		duty: '重连失败后，客户端应当逐次延长等待时间，例如每次加倍，直到某个上限。这样能减轻出故障的服务器的负担。',
		remedy: '每次失败后把等待时间加倍，设一个上限，并加入一些随机。',
		reaction: '重连的频率不变，服务器得不到恢复的时间。',
	},
	'endpoint-client-keeps-open': {
		title: '每条消息建立一个连接',
		duty: '客户端不应随意关闭连接；服务器可以随时关闭。如果客户端为每条消息重新连接，每条消息就要付出一次握手的代价，与轮询无异。',
		remedy: '保持一个连接，所有消息都用它发送。',
		reaction: '不会出错：每个连接单独看都合法。',
	},
	'endpoint-connection-lost': {
		title: 'TCP 已断开，状态仍是 OPEN',
		duty: '传输层的连接意外丢失时，客户端必须使 WebSocket 连接失败。这里它仍显示 OPEN。',
		remedy: 'TCP 连接断开时报告 1006，属于异常关闭（wasClean = false）。用心跳发现悄悄中断的路径。',
		reaction: '此后发送的消息会丢失，应用还在等待不会到来的消息。',
	},
	'endpoint-heartbeat': {
		title: '空闲时间达到上限',
		duty: 'Ping 可以用来保活。许多代理和负载均衡会断开空闲一段时间（例如 60 秒）的连接；在此之前发送 Ping，连接就能保持。',
		remedy: '每隔上限的一半发送一个 Ping；没有收到 Pong 就放弃连接。',
		reaction: '中间设备断开 TCP 连接，双方都报告 1006。',
	},
	'transport-tls-first': {
		title: 'TLS 握手之前就发送 HTTP',
		duty: '使用 wss 时，客户端必须先完成 TLS 握手，再发送请求。明文的请求会把路径、Cookie 和 Origin 暴露给途经的任何人。',
		remedy: '先完成 TLS 握手，再在 TLS 中发送请求。',
		reaction: '服务器等待的是 TLS，无法解析这个请求，连接失败。',
	},
	'transport-byte-stream': {
		title: 'TCP 的分段方式不同，就使连接失败',
		duty: '端点必须把收到的字节按帧来解析。TCP 不保留消息边界：一次读取可能得到半个帧头，也可能得到五帧。',
		remedy: '保留没有读完的字节，接上下一次读取的内容。',
		reaction: '发送方没有做错，它的连接却结束了，而且只是偶尔发生。',
	},
	'transport-proxy-connect': {
		title: '没有请求代理建立隧道',
		duty: '配置了代理的客户端应当请求代理连接到服务器，即用 CONNECT 建立隧道，ws 和 wss 都是如此。Upgrade 是逐跳字段，直接发给代理，到代理就终止了。',
		remedy: '发送带主机和端口的 CONNECT，收到 2xx 后再发送请求。',
		reaction: '不支持 Upgrade 的代理把它当作普通请求处理，连接失败。',
	},
	'transport-hop-by-hop': {
		title: '代理不支持 Upgrade，却转发了它',
		duty: 'Connection 和它列出的字段是逐跳的，代理必须去掉它们。支持升级的代理会发送自己的 Connection 和 Upgrade，并在 101 之后复制字节。这里代理转发了 101，随后又发来 HTTP 报文。',
		remedy: '去掉 Connection 和 Upgrade；或者支持升级，成为隧道。',
		reaction: '客户端在应当是帧的位置读到 HTTP，使连接失败。',
	},
};

// Holds the Chinese words about the rules that only a connection shows.
import type { ConnectionRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, ReactionRuleWords>> = {
	'request-key-fresh': {
		title: '两个连接用了同一个 Sec-WebSocket-Key',
		duty: '客户端必须为每个连接重新选取 16 个随机字节来生成 Sec-WebSocket-Key。如果重复使用同一个值，缓存里的旧 101 响应就能通过 Accept 值的检查。',
		remedy: '为每个连接重新生成 16 个随机字节。',
		reaction: '看不出任何影响：服务器分别判断每个连接，两个连接都会接受。',
	},
	'request-one-connecting': {
		title: '同时向同一个地址发起两次握手',
		duty: '对同一个 IP 地址和端口，客户端最多只能有一个处于 CONNECTING 状态的连接，主机名不同也一样。前一个连接打开或失败之后，才能发起下一个。有了这条规则，脚本就更难用大量握手压垮服务器。',
		remedy: '等第一个连接打开或失败之后，再发起第二个连接。',
		reaction:
			'服务器对两次握手都返回响应。受到攻击的服务器可以等一会儿再关闭连接。这样能拖慢遵守这条规则的客户端，却拖不慢这里的客户端。',
	},
	'response-resource-unknown': {
		title: '资源不存在，却返回 101',
		duty: '如果服务器不提供所请求的资源，就必须用 404 之类的 HTTP 状态码拒绝握手。101 响应则表示这个资源存在。',
		remedy: '响应之前先查找路径；如果服务器不提供这个路径，就返回 404。',
		reaction: '客户端会打开连接。直到服务器关闭连接（例如用关闭码 1008），客户端才会发现出了错。',
	},
	'extension-wait': {
		title: '客户端使用了服务器没有接受的扩展',
		duty: '客户端不得使用服务器没有接受的扩展，只有服务器响应中列出的扩展才生效。这里客户端提出了 permessage-deflate，响应没有列出这个扩展，客户端却仍把 RSV1 置 1。',
		remedy:
			'先读取响应中的 Sec-WebSocket-Extensions；其中列出了 permessage-deflate，才可以压缩消息。',
		reaction: '双方没有约定 RSV1 的含义，所以服务器中止连接，关闭码通常是 1002。',
	},
	'frame-boundaries-meaningless': {
		title: '把每一帧都当成一条完整的消息',
		duty: '除非扩展另有规定，否则帧的边界没有含义。如果中间设备理解所有已协商的扩展，就可以合并或拆分帧，所以双方都不能依赖帧的边界。',
		remedy: '收集消息的各个数据帧，直到 FIN = 1 的那一帧，再交付整条消息。',
		reaction:
			'只要每条消息都只有一帧，程序就运行正常。一旦发送方或中间设备拆分了消息，应用就会把各个部分当成几条独立的消息。',
	},
	'length-network-order': {
		title: '载荷长度的字节顺序反了',
		duty: '16 位和 64 位的长度都采用网络字节序，最高字节在前。如果顺序反过来，长度 126 会被读成 32,256，长度 256 会被读成 1。',
		remedy: '无论机器采用哪种字节序，都先写最高字节。',
		reaction:
			'接收方看不出字节顺序反了。读出的长度过大时，接收方会一直等待不会到来的字节；读出的长度过小时，要求最短格式的接收方可能立即中止连接（例如用 16 位写的长度 1）；否则接收方会把载荷当作帧头，很可能中止连接。',
	},
	'mask-payload-only': {
		title: '帧头也加了掩码',
		duty: '掩码只作用于载荷。FIN 位、操作码、长度和掩码键都不加掩码，因为接收方要先读出它们，才能给载荷去掩码。加掩码不会改变载荷的长度。',
		remedy: '只对载荷加掩码，从载荷的第一个字节开始。',
		reaction: '接收方读出错误的长度，于是一直等待不会到来的字节，或者把后面的帧当作载荷。',
	},
	'control-interleaved': {
		title: '因消息中间出现控制帧而中止连接',
		duty: '控制帧可能在一条消息的分片之间到来，接收方必须能够处理。否则，Ping 就要等到一条长消息结束之后才能发送。',
		remedy: '立即处理控制帧，然后继续收集消息的分片。',
		reaction: '发送方并没有做错，接收方却中止连接。',
	},
	'ping-answered': {
		title: 'Ping 没有得到 Pong',
		duty: '端点收到 Ping 后必须以 Pong 回应，除非此前已经收到 Close。如果有多个 Ping 等待回应，端点可以只回应最近的一个。Ping 的发送方收到 Pong，就知道对方仍有响应。',
		remedy: '收到 Ping 后，用带有相同载荷的 Pong 回应。',
		reaction: '如果发送方把 Ping 用作心跳，等待超时后就会结束连接。RFC 6455 没有规定超时时间。',
	},
	'ping-prompt': {
		title: 'Pong 发送得太迟，排在新消息之后',
		duty: '只要可行，端点就应当尽快发送 Pong。这里 Ping 早已到达，端点却先发送了几条新消息。',
		remedy: '在两帧之间发送 Pong，排在等待发送的数据之前。',
		reaction: '对方测得的往返时间偏长，甚至可能把连接当作已经失效。',
	},
	'pong-same-data': {
		title: 'Pong 的载荷与 Ping 不同',
		duty: 'Pong 的载荷要与它所回应的 Ping 相同。对方据此判断这个 Pong 回应的是哪一个 Ping。',
		remedy: '把 Ping 的载荷复制到 Pong 中。',
		reaction:
			'RFC 6455 没有规定如何处理。严谨的接收方会把这样的 Pong 视为主动发送的，所以 Ping 仍然没有得到回应。',
	},
	'pong-latest': {
		title: '因没有收到可以省略的 Pong 而中止连接',
		duty: '有多个 Ping 等待回应时，对方可以只回应最近的一个。如果程序要求每个 Ping 都得到一个 Pong，就会误判为有 Pong 丢失。',
		remedy: '收到一个 Pong，就把它对应的 Ping 以及更早的 Ping 都视为已得到回应。',
		reaction: '对方并没有做错，连接却被关闭了。',
	},
	'pong-unsolicited': {
		title: '因收到主动发送的 Pong 而中止连接',
		duty: '端点没有收到 Ping 时，也可以主动发送 Pong，作为单向的心跳。接收方不需要回应这样的 Pong。',
		remedy: '忽略与自己的 Ping 无关的 Pong。',
		reaction: '对方并没有做错，连接却被关闭了。',
	},
	'control-not-refragmented': {
		title: '中间设备拆分了控制帧',
		duty: '控制帧不能分片，所以中间设备也不得把控制帧拆成几帧。',
		remedy: '完整地转发每一个控制帧。',
		reaction: '接收方看到被分片的控制帧，于是中止连接，关闭码通常是 1002。',
	},
	'fragment-order': {
		title: '没有按发送顺序交付分片',
		duty: '一条消息的分片必须按发送顺序交付。TCP 会保持顺序；但接收方如果把帧交给并行的线程处理，就可能打乱顺序。',
		remedy: '按到达顺序，把分片依次接到同一个缓冲区中。',
		reaction: '线路上没有任何变化，但应用收到的消息与发送方发送的不同。',
	},
	'fragment-support': {
		title: '因一条消息分成几帧而中止连接',
		duty: '客户端和服务器都必须既能接收分片的消息，也能接收不分片的消息。如果接收方认定一条消息只有一帧，那么一旦有消息被拆分，接收方就会出错。',
		remedy: '收集一条消息的各帧，直到 FIN = 1 的那一帧。',
		reaction: '发送方并没有做错，连接却被关闭了。',
	},
	'fragment-unfinished': {
		title: '永不结束的消息',
		duty: '消息最后一帧的 FIN 必须为 1。这一帧到达之前，接收方要保留已收到的分片，不能交付消息。在发送这一帧之前，发送方也不能开始另一条消息。',
		remedy: '结束这条消息；必要时发送一个 FIN = 1 的空延续帧。',
		reaction: '接收方一直等待消息的其余部分；过一段时间后，可能会关闭连接。',
	},
	'fragment-empty-flood': {
		title: '接收方接受的分片数超过了自己的上限',
		duty: '接收方应当限制帧和整条消息的大小，以防对方用大量小帧耗尽内存。空分片不增加载荷，却占用内存和处理时间，所以还要限制分片的数量（RFC 6455 没有提到这一点）。这里服务器接受的分片数超过了自己的上限。',
		remedy: '除了字节数，还要统计每条消息的分片数；超过上限时中止连接，关闭码用 1008 或 1009。',
		reaction: '每收到一个分片，占用的内存和处理时间就增加一些，消息的长度却不变。',
	},
	'fragment-proxy-extension': {
		title: '中间设备不理解所用的扩展，却改变了分片方式',
		duty: '如果中间设备不理解已协商的某个扩展，就不得改变消息的分片方式，因为这个扩展可能赋予帧边界含义。',
		remedy: '原样转发帧，或者参与扩展的协商。',
		reaction: '影响取决于扩展如何使用帧，也可能看不出任何影响。',
	},
	'fragment-proxy-reserved': {
		title: '保留位为 1 的帧被中间设备拆分',
		duty: '如果中间设备不理解消息中使用的保留位，就不得改变这条消息的分片方式，因为它无法判断应当在哪个新帧上设置这一位。',
		remedy: '原样转发帧。',
		reaction:
			'如果 RSV1 出现在错误的帧上，接收方就会中止连接；如果碰巧在正确的帧上，就看不出任何影响。',
	},
	'fragment-proxy-handshake': {
		title: '中间设备没有看到握手，却改变了分片方式',
		duty: '中间设备如果没有看到握手，就不得改变消息的分片方式。例如在用 CONNECT 建立的隧道里，中间设备无从得知双方协商了哪些扩展。',
		remedy: '在隧道里，只原样转发字节。',
		reaction: '影响取决于握手中协商的内容，也可能看不出任何影响。',
	},
	'utf8-frame-cut-allowed': {
		title: '因一个字符被拆到两帧而中止连接',
		duty: '帧可以在一个字符中间结束：整条消息必须是有效的 UTF-8，单独一帧则不必。例如，中间设备可以在任意字节处拆分消息，包括一个字符的中间。',
		remedy: '在帧与帧之间保留 UTF-8 检查的状态，到消息结束时才要求字符完整。',
		reaction: '发送方并没有做错，连接却被关闭了，关闭码通常是 1007。',
	},
	'utf8-noncharacter-allowed': {
		title: '有效的文本被拒绝或改动',
		duty: '在 UTF-8 中，U+0000、非字符（例如 U+FFFF）和文本开头的 U+FEFF 都是有效的。接收方要原样交付文本。',
		remedy: '只检查文本是否为有效的 UTF-8。',
		reaction: '发送方并没有做错，文本却丢失或被改动了。',
	},
	'close-code-1010-client': {
		title: '服务器发送关闭码 1010',
		duty: '1010 表示客户端需要某个扩展，而服务器没有接受这个扩展。服务器不使用 1010，因为服务器可以直接拒绝握手。客户端应当在关闭原因中列出所需的扩展。',
		remedy: '拒绝握手，或者用关闭码 1008 或 1003 关闭连接。',
		reaction:
			'RFC 6455 没有规定如何处理。实测 Chromium 和 Firefox 会回送同样的关闭码，并报告连接干净关闭，关闭码为 1010。',
	},
	'close-code-1011-server': {
		title: '客户端发送关闭码 1011',
		duty: 'RFC 6455 规定，服务器遇到意外情况时使用关闭码 1011。实际上，客户端也会使用 1011。',
		remedy: '换用更合适的关闭码，或者从 4000 到 4999 中自选一个。',
		reaction: 'RFC 6455 没有规定如何处理。实测 ws 库和 Python 的 websockets 库会回送同样的关闭码。',
	},
	'close-answered': {
		title: 'Close 没有得到回应',
		duty: '端点收到 Close 后必须以 Close 回应，除非自己已经发送过 Close。回应的一方由此表示自己不会再发送数据。',
		remedy: '以 Close 回应，并回送收到的关闭码；随后由服务器断开 TCP 连接。',
		reaction: '对方等待一段时间后放弃，连接属于异常关闭。',
	},
	'close-echo-code': {
		title: '回应 Close 时没有回送关闭码',
		duty: '端点回应 Close 时，通常会回送收到的关闭码，这样双方报告的关闭码就相同。换一个关闭码，或者不带关闭码，也是合法的。',
		remedy: '把收到的关闭码写进用来回应的 Close。',
		reaction:
			'先发送 Close 的一方报告它收到的关闭码；如果对方回应的 Close 是空的，报告的就是 1005。',
	},
	'close-server-first': {
		title: '服务器没有断开 TCP 连接',
		duty: '双方都发送 Close 之后，服务器必须立即断开 TCP 连接（§5.5.1），并且应当先于客户端断开（§7.1.1）。先断开的一方会进入 TIME_WAIT 状态；如果是客户端进入这个状态，它在一段时间内就无法重新打开同一个连接。',
		remedy: '双方都发送 Close 之后，立即断开 TCP 连接。',
		reaction: '客户端等待一段时间，然后自己断开 TCP 连接。实测 Chromium 等待 2 s，Firefox 不等待。',
	},
	'close-client-waits': {
		title: '客户端过早断开 TCP 连接',
		duty: '双方都发送 Close 之后，客户端应当等待服务器断开 TCP 连接；但客户端也可以随时自己断开，例如服务器迟迟没有断开时。',
		remedy: '先等待服务器几秒；如果服务器仍未断开 TCP 连接，再自己断开。',
		reaction: '服务器发现 TCP 连接已经断开。进入 TIME_WAIT 状态的是客户端，而不是服务器。',
	},
	'close-tcp-alone': {
		title: '不发送 Close 就断开 TCP 连接',
		duty: '干净关闭时，双方各发送一个 Close 帧，然后断开 TCP 连接。如果只断开 TCP 连接，应用就无从知道连接为什么结束，也不知道消息是否全部到达。',
		remedy: '先发送 Close，收到对方的 Close 之后，再由服务器断开 TCP 连接。',
		reaction:
			'双方的应用得到的关闭码都是 1006，属于异常关闭（wasClean = false）。1006 从不出现在线路上。',
	},
	'close-code-required': {
		title: '因收到空的 Close 而中止连接',
		duty: 'Close 的内容可以为空。收到空的 Close 时，接收方要向应用报告 1005，并以 Close 回应；用来回应的 Close 也可以为空。',
		remedy: '接受内容为空的 Close。内容恰好为一个字节则是错误，因为关闭码需要两个字节。',
		reaction: '对方并没有做错，连接却以失败告终。',
	},
	'endpoint-fail-says-why': {
		title: '没有用 Close 说明原因，就断开了 TCP 连接',
		duty: '端点使已打开的连接失败时，应当先发送带有合适关闭码的 Close；如果对方多半不会处理 Close，也可以不发送。这里对方违反了规则，端点便直接断开了 TCP 连接。',
		remedy: '断开 TCP 连接之前，先发送带有 1002、1007 或其他合适关闭码的 Close。',
		reaction:
			'对方得到的关闭码是 1006，看不出自己错在哪里。实测 Firefox 收到无效的帧之后，就会这样断开连接。',
	},
	'endpoint-fail-stops': {
		title: '中止连接之后，仍继续处理数据',
		duty: '端点中止连接之后，不得再处理对方发来的任何数据，包括 Close。',
		remedy: '丢弃连接失败之后到达的全部内容。',
		reaction: '线路上没有任何变化，但应用得到了连接失败之后才到达的数据。',
	},
	'endpoint-open-to-send': {
		title: '收到对方的 Close 之后，又开始发送新消息',
		duty: '端点必须处于 OPEN 状态才能发送消息；收到 Close 之后，端点就离开了这个状态。规范在这里前后不一致：§5.5.1 允许端点先发完当前的消息再回应 Close，而 §6.1 按字面理解禁止这样做。',
		remedy: '发送每条消息之前检查状态；处于 CLOSING 状态时，不要开始发送新消息。',
		reaction: '对方可能已经不再读取，所以这条消息可能丢失。',
	},
	'endpoint-limit-total': {
		title: '各分片的总长度超过上限',
		duty: '接收方如果限制消息的大小，就必须按重组后的消息大小来限制，而不能只看单个帧。否则，发送方用许多小帧就能绕过上限。',
		remedy: '累加各分片的载荷长度；总和一超过上限，就中止连接，关闭码用 1009。',
		reaction: '这条消息占用的内存超过了接收方的上限。',
	},
	'endpoint-type-unsupported': {
		title: '收到不支持的数据类型，却没有用关闭码 1003',
		duty: '1003 表示端点收到了自己不能接受的数据类型，例如端点只支持文本，却收到了二进制消息。如果换用别的关闭码，就会让人以为是另一种错误。',
		remedy: '用关闭码 1003 关闭连接。',
		reaction: 'RFC 6455 没有规定如何处理。对方的日志里记下的是不相符的关闭码，看不出真正的原因。',
	},
	'endpoint-policy-code': {
		title: '因策略断开连接，却没有给出关闭码',
		duty: '1008 表示消息违反了端点的策略；没有更合适的关闭码，或者不便公开策略的细节时，也可以用 1008。例如令牌过期时，除了 1008，还可以用已注册的关闭码（3000 Unauthorized、3003 Forbidden），或者从 4000 到 4999 中自选一个。',
		remedy: '用 1008、已注册的关闭码或自选的关闭码关闭连接。',
		reaction: '客户端得到的关闭码是 1006。客户端可能以为是网络故障，于是重新连接。',
	},
	'endpoint-validate': {
		title: '把无效的数据交给应用',
		duty: '客户端和服务器都必须始终检查收到的数据。这里端点把违反协议的消息交给了应用。',
		remedy:
			'检查每一帧和每一条文本消息；发现违反协议时，用合适的关闭码中止连接。消息的内容由应用自己检查。',
		reaction: '应用会使用违反协议的数据。',
	},
	'endpoint-origin-check': {
		title: '对其他源的网页返回 101 响应',
		duty: '只为某些网站服务的服务器应当检查 Origin 是否在预期之内；如果不在，就返回 403 拒绝握手。同源策略不会阻止 WebSocket 握手，而握手可能带有访问者的 Cookie。',
		remedy: '把 Origin 与允许的源列表比较；如果不在列表中，就返回 403。',
		reaction: '浏览器会打开连接，因为检查 Origin 由服务器负责。',
	},
	'endpoint-reconnect-jitter': {
		title: '所有客户端同时重连',
		duty: '异常关闭之后，客户端在第一次重连之前应当随机等待一段时间，例如不超过 5 s。否则，服务器一重启，所有客户端就会同时重连。',
		remedy: '随机选取第一次重连之前的等待时间。',
		reaction: '大量握手同时到达，服务器可能过载。',
	},
	'endpoint-reconnect-backoff': {
		title: '重连的间隔始终不变',
		duty: '重连失败后，客户端应当逐次延长等待时间，例如每次加倍，直到某个上限。这样可以减轻故障服务器的负担。',
		remedy: '每次失败后把等待时间加倍，但不超过某个上限，并加上一小段随机的时间。',
		reaction: '重连的频率始终不变，服务器得不到恢复的时间。',
	},
	'endpoint-client-keeps-open': {
		title: '为每条消息新建一个连接',
		duty: '客户端不应随意关闭连接，服务器则可以随时关闭。如果客户端为每条消息重新连接，每条消息就要多一次握手，与轮询相似。',
		remedy: '保持一个连接，用它发送所有消息。',
		reaction: '不会出现错误，因为每个连接单独来看都合法。',
	},
	'endpoint-connection-lost': {
		title: 'TCP 连接已断开，readyState 仍是 OPEN',
		duty: 'TCP 连接意外断开时，客户端必须使 WebSocket 连接失败。这里客户端的 readyState 仍是 OPEN。',
		remedy:
			'TCP 连接断开时，报告关闭码 1006 和异常关闭（wasClean = false）。网络路径中断时可能没有任何提示，要用心跳来发现。',
		reaction: '断开之后发送的消息都会丢失，应用也会一直等待不会到来的消息。',
	},
	'endpoint-heartbeat': {
		title: '达到空闲时限之前没有发送心跳',
		duty: 'Ping 可以用来保活。代理或负载均衡器可能断开空闲了一段时间（例如 60 s）的连接。在这段时间之内发送 Ping，连接就能保持打开。',
		remedy: '每过空闲时限的一半，就发送一个 Ping。如果没有收到 Pong，就放弃连接。',
		reaction: '中间设备断开 TCP 连接，双方都报告 1006。',
	},
	'transport-tls-first': {
		title: 'TLS 握手之前就发送 HTTP 请求',
		duty: 'URL 是 wss 时，客户端必须先完成 TLS 握手，再发送请求。如果请求没有加密，网络路径上的任何人都能看到其中的 URL 路径、Cookie 和 Origin。',
		remedy: '先完成 TLS 握手，再在 TLS 中发送请求。',
		reaction: '服务器等待的是 TLS 握手，无法解析这个请求，所以连接失败。',
	},
	'transport-byte-stream': {
		title: '因 TCP 拆分字节的方式而中止连接',
		duty: '无论 TCP 如何拆分字节，端点都必须把收到的字节按帧来解析。TCP 不保留消息边界：一次读取可能得到半个帧头，也可能得到五个帧。',
		remedy: '帧不完整时，先留下已有的字节，再与下次读到的字节接起来。',
		reaction: '发送方并没有做错，连接却被关闭了。这种情况是否出现，取决于 TCP 如何拆分字节。',
	},
	'transport-proxy-connect': {
		title: '客户端没有请求代理建立隧道',
		duty: '配置了代理的客户端应当请求代理连接到服务器，即用 CONNECT 建立隧道；ws 和 wss 都是如此。Upgrade 是逐跳字段；如果直接发给代理，就只能到代理为止。',
		remedy: '发送带有主机和端口的 CONNECT，收到 2xx 响应之后，再发送握手请求。',
		reaction: '不支持 Upgrade 的代理会把握手当作普通请求处理，于是连接失败。',
	},
	'transport-hop-by-hop': {
		title: '代理不支持升级，却转发了 Upgrade',
		duty: 'Connection 和它列出的字段都是逐跳字段，代理必须去掉它们。支持升级的代理会发送自己的 Connection 和 Upgrade，并在 101 之后原样转发字节。这里代理转发了 101，随后又发送了 HTTP 报文。',
		remedy: '去掉 Connection 和 Upgrade；或者支持升级，充当隧道。',
		reaction: '客户端在应当是帧的位置读到 HTTP 报文，于是中止连接。',
	},
};

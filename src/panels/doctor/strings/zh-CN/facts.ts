// 每个事实的文字：带上数值说出哪里错了、怎么改，以及哪个问题能定论。
import type { TlsFault } from '../../../../evidence/facts/tls-facts.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { CodeMeaning } from '../../../../evidence/facts/application-codes.ts';
import { curlLine } from '../curl-line.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type { DifferenceId } from '../../../../evidence/facts/differences/differences.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { KNOWN_LINE_WORDS } from './known-lines/index.ts';
import { DIFFERENCE_WORDS } from './differences.ts';
import { builtFrames } from './built-frames.ts';
import { moments } from './moments.ts';
import { lasted, time, timesOf } from './open-times.ts';
import { limitFacts } from './limit-facts.ts';
import { offerFacts } from './offer-facts.ts';
import { spelledFacts } from './spelled-facts.ts';
import { programFacts } from './program-facts.ts';
import { toldFacts } from './told-facts.ts';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join('');

const MEANINGS: Readonly<Record<CodeMeaning, string>> = {
	'tls-only': '应用只接受 TLS 连接：改用 wss://。',
	'unknown-app': '服务器不认识客户端的应用 key。两边要用同一个。',
	'app-disabled': '应用在服务器上被停用了。',
	'over-quota': '应用的连接数超过了配额。',
	'unknown-path': '服务器不认识客户端使用的路径或地址。',
	version: '服务器不支持客户端声明的协议版本。',
	unauthorized: '服务器拒绝了这条连接：客户端没有授权。',
	'sign-in-late':
		'服务器要求用户登录，而客户端没有按时完成：没有调用 `pusher.signin()`，或者它的登录接口拒绝了。',
	'over-capacity': '服务器已满。过一会儿再连接。',
	reconnect: '服务器要求客户端重新连接。',
	'no-pong': '客户端没有回应协议里的 ping。',
	idle: '连接上什么都没发，服务器把它关闭了。',
	'rate-limited': '客户端在短时间内发得太多。',
	'bad-message': '服务器无法使用客户端的一条消息：格式或类型不对。',
	'bad-response': '客户端无法使用服务器的一条消息。',
	internal: '服务器程序出错了。看它的日志。',
	'before-ack': '服务器还没发 `connection_ack`，客户端就订阅了。先等它。',
	forbidden: '服务器在 `connection_init` 时拒绝了客户端。核对令牌。',
	subprotocol: '双方没有共同的子协议，例如 `graphql-transport-ws`。',
	'no-init': '客户端没有及时发送 `connection_init`。',
	'no-ack': '服务器没有及时发送 `connection_ack`。',
	'same-id': '客户端重复使用了正在进行的订阅的 id。',
	'second-init': '客户端发了两次 `connection_init`。',
	'before-identify': '客户端还没表明身份就发了消息。',
	'bad-token': '服务器拒绝了客户端的令牌或密码。',
	'second-identify': '客户端表明了两次身份。',
	'bad-sequence': '客户端恢复会话用的序号无效。开始新的会话。',
	'session-timeout': '会话因超时结束。开始新的会话。',
	shard: '客户端的分片缺失或无效。',
	'bad-intents': '客户端请求了不存在的 intents。重新计算这个数。',
	'forbidden-intents': '客户端请求了没有启用的 intents。到开发者后台启用。',
	'sent-anything': '客户端发了消息，而这里只允许 Pong。',
	'no-subscription': '客户端在 10 秒内没有订阅任何内容。',
	'late-reconnect': '服务器要求重连后，客户端没有及时连上。',
	network: '服务器报告网络故障。重新连接。',
	'missing-field': '客户端的消息缺少字段。',
	removed: '服务器把客户端移出了会话。',
};

const meaningOf = ({ meaning }: SignValues) => ownValue(MEANINGS, String(meaning)) ?? '';

const fitting = ({ fits }: SignValues) => {
	const has = (one: string) => String(fits).split(' ').includes(one);
	return all(
		has('html') ? '“<”是 HTML 页面的开头。' : '',
		has('json') ? '“{”是 JSON 的开头，多半有程序不加帧就把 JSON 写进了连接。' : '',
		has('list') ? '“[”是 JSON 列表的开头。' : '',
		has('http') ? '“H”符合 HTTP 响应的开头。' : '',
		has('get') ? '“G”会是打开的连接上的又一个请求 `GET`。' : '',
		has('tls') ? 'TLS 的记录也这样开头：有一端在明文连接上开始了 TLS。' : '',
	);
};

const WHAT: Readonly<Record<string, string>> = {
	html: ' HTML 页面',
	json: '没有加帧的 JSON',
	text: '纯文本',
	mqtt: ' MQTT 的第一个包，外面没有 WebSocket',
	http: ' HTTP 消息的开头',
	http2: ' HTTP/2 的前言',
	'http2-frame': ' HTTP/2 的帧（三个字节的长度、类型、标志、流 0）',
	ssh: ' SSH 服务器的问候',
	redis: ' Redis 的回答',
	mail: '邮件或 FTP 服务器的问候',
	mysql: ' MySQL 的问候',
	amqp: ' AMQP 的协议头',
	vnc: ' VNC 服务器的问候',
	proxy: ' PROXY 协议，由负载均衡写在每条连接的最前面',
	'live-packet': ' B 站直播弹幕的数据包（长度、16 字节的包头、协议版本、操作码）',
	'engine-io': ' Socket.IO 轮询的响应（00、每位数字一个字节的长度、ff，然后是数据包）',
};

/** 自己有端口的服务。 */
const OTHER_PORTS: readonly string[] = ['ssh', 'redis', 'mail', 'mysql', 'amqp', 'vnc'];

const originText: Readonly<Record<string, (values: SignValues) => readonly [string, string]>> = {
	'default-port': ({ expected }) => [
		`期望的值 ${expected} 写了默认端口，浏览器的 Origin 从不写它。`,
		'去掉配置里的端口。',
	],
	port: () => ['只有端口不同。', '列出带页面端口的来源。'],
	scheme: () => [
		'只有协议不同：页面没有用 TLS 打开，或者客户端自己设置了来源。',
		'用期望的协议打开页面，或者把另一个来源加进列表。',
	],
	'no-scheme': ({ got }) => ['期望的值没有协议，而来源总带协议。', `在列表里写 ${got}。`],
	host: ({ got }) => ['主机不同。', `如果允许这个页面连接，就把 ${got} 加进列表。`],
	'host-slash': ({ right }) => [
		'主机不同，而且列表里的值以斜杠结尾，来源从不带斜杠。',
		`在列表里写 ${right}。`,
	],
	slash: ({ right }) => ['有一个值以斜杠结尾，来源从不带斜杠。', `在列表里写 ${right}。`],
};

/** Says why a certificate is not taken, and what to do. */
const TLS: Readonly<Record<TlsFault, readonly [says: string, todo: string]>> = {
	'self-signed': [
		'客户端拒绝了服务器的证书：它是自签名的。',
		'换成客户端信任的机构签发的证书，或者把这张证书加到客户端信任的列表里（`ca`、`cafile`、truststore）。关掉检查只能用来试一下。',
	],
	expired: [
		'客户端拒绝了服务器的证书：它过期了，或者还没有生效。',
		'续期并重新加载，中间证书也一样。如果日期没有问题，就校准客户端的时钟。',
	],
	host: [
		'客户端拒绝了服务器的证书：它是发给另一个主机名的。',
		'用证书里列出的名字连接，不要用 IP 地址，或者为这个名字申请一张。一台服务器有几个主机时，检查 SNI。',
	],
	issuer: [
		'客户端拒绝了服务器的证书：它不认识签发者。多半是服务器没有发中间证书，或者用了自己的 CA。',
		'给服务器配上完整的链（fullchain.pem）。如果是自己的 CA，把它加到客户端信任的列表里；旧的客户端可能缺少新的根证书。',
	],
	root: [
		'客户端不信任它看到的证书链末尾的根证书。如果是公网服务器，多半是路上的杀毒软件或公司代理换上了自己的证书；否则就是私有的 CA。',
		'看看证书是谁签发的，再把那个根证书加到这个客户端使用的列表里：Python 用 `SSL_CERT_FILE` 或 `ca_certs`，Node 用 `NODE_EXTRA_CA_CERTS`。系统里的列表不一定起作用。',
	],
	unverified: [
		'客户端没能验证服务器的证书，错误里没有说原因。',
		'看别的主机是不是也失败：是的话，客户端缺少根证书列表（macOS 上的 Python：运行 Install Certificates.command；其他情况用 certifi）。不是的话，就是服务器的链不完整，或者用了自己的 CA。',
	],
	version: [
		'客户端和服务器没有共同的 TLS 版本或加密套件。',
		'两端都允许 TLS 1.2。旧客户端往往只写了一个版本（`tlsv1`、`TLSv1_method`），要让它协商。再看服务器的 `ssl_protocols` 和加密套件。',
	],
	alert: [
		'对方用一个 alert 结束了 TLS 握手。没有共同的版本或加密套件，缺少主机名（SNI），或者它要客户端的证书。',
		'用 `openssl s_client -connect HOST:PORT -servername HOST` 对照，再加 `-tls1_2` 试一次。然后让客户端发送 SNI，或者它的证书。',
	],
	internal: [
		'另一端用“internal error”这个 alert 中断了 TLS 握手，还没有到 WebSocket。Caddy 这样的服务器，没有这个域名的证书时就会发它。',
		'检查域名是否指向这台服务器，80 和 443 端口是否开放。再看它的日志里申请证书（ACME）的那几行，或者给它配上这个域名的证书。',
	],
	signature: [
		'客户端拒绝了证书：证书上的签名和客户端手里那个签发者的公钥对不上。多半是同名的旧 CA，或者服务器给出的不是预想的那张证书。',
		'把真正签发这张证书的 CA 给客户端，用 `openssl verify -CAfile ca.pem server.pem` 检查，再和服务器实际给出的证书比较。',
	],
	sni: [
		'客户端多半没有在 TLS 里写主机名（SNI），所以服务器给了另一个主机的证书，或者不回答。',
		'在 TLS 选项里设置主机名（OpenSSL：`SSL_set_tlsext_host_name`）。对照 `openssl s_client -connect HOST:PORT` 加和不加 `-servername HOST` 的结果。',
	],
};

export const facts: FactWords = {
	...toldFacts,
	...programFacts,
	...limitFacts,
	...offerFacts,
	...spelledFacts,
	'rsv1-not-first': ({ nth, byte, kind, right }) =>
		fact(
			`第 ${nth} 帧以 ${byte} 开头：${kind === 'control' ? '控制帧' : '延续帧'}上设置了 RSV1。只有压缩消息的第一帧可以设置它。`,
			`改为发送 ${right}：字节不变，只去掉 RSV1（RFC 7692 §6.1）。`,
			'响应的 Sec-WebSocket-Extensions 里有什么？',
		),
	'after-close': ({ code, masked, bytes, empty }) =>
		fact(
			all(
				`${code === '' ? '一个空的 Close' : `一个代码为 ${code} 的 Close`}，${masked === 1 ? '有掩码' : '没有掩码'}，后面还有 ${bytes} 个字节。`,
				Number(empty) > 0 ? `它们会是 ${empty} 个空的延续帧，而没有消息可以延续。` : '',
				'Close 之后什么都不能再发（RFC 6455 §5.5.1）。',
			),
			'Close 之后不再发送。帧有多长就写多少字节，不要写整个缓冲区。',
			'这些字节是哪一方发的？',
		),
	'close-unmasked': ({ code, empty }) =>
		fact(
			all(
				`客户端必须给帧加掩码，而这个 Close${code === '' ? '' : `（${code}）`}没有掩码。`,
				Number(empty) > 0 ? '后面的字节是一个空的延续帧。' : '',
				'Close 之后什么都不能再发。',
			),
			'客户端的空 Close 是 `88 80` 加四个字节的掩码键。',
			null,
		),
	'deflate-without-header': ({ word, fault }) =>
		word !== ''
			? fact(
					`这些字节是压缩后的数据，它没有错：在后面补上 00 00 FF FF，就解压成“${word}”。${fault === 'header' ? '解压程序在等 zlib 或 gzip 的头，而 permessage-deflate 是不带头的 DEFLATE。' : '发送方去掉了这四个字节（RFC 7692 §7.2.1），也不标出最后一块。'}`,
					fault === 'header'
						? '用不带头的解压：Java 用 `new Inflater(true)`，Python 用 `wbits=-15`，Node 用 `inflateRaw`。再补上 00 00 FF FF。'
						: '补上 00 00 FF FF 并刷新，不要等结尾：Node 用 `{ finishFlush: zlib.constants.Z_SYNC_FLUSH }`。整个连接用同一个解压器。',
					null,
				)
			: fact(
					'这些字节是压缩后的数据，没有帧头。它引用了之前的消息，所以单独解不开。这个错误说明双方的窗口已经不一致。',
					'按顺序解压所有消息，或者在这个方向商定 no_context_takeover。',
					'之前的消息都收到了吗，有没有哪一条丢失或没有压缩？',
				),
	'tls-bytes': ({ proxied, shown, hex, host, record, alert, name }) =>
		record === 'alert'
			? fact(
					all(
						`${hex} 是 TLS 的 alert 的开头，不是帧，也不是 HTTP。`,
						alert === '' ? '' : `最后一个字节是 ${alert}${name === '' ? '' : `，即 ${name}`}。`,
						'发送它的一方说 TLS，并且拒绝了收到的内容：明文，或者它不接受的版本或证书。',
					),
					'如果是客户端读到的，这个端口要 TLS，改用 wss://。如果是服务器读到的，就是客户端对没有 TLS 的端口说了 TLS。',
					'这些字节是哪一方读到的，地址以 ws:// 还是 wss:// 开头？',
				)
			: proxied === 1
				? fact(
						'这不是 HTTP，而是 TLS 的第一条消息：以 16 03 开头。这里提到了代理，多半是它用 TLS 连了这个只收明文的端口。',
						'转发到这个端口时用 http://（ws://），例如 `proxy_pass http://…` 或 `ProxyPass ws://…`；或者给这个端口配证书。',
						'代理转发的地址是 http:// 还是 https://，ws:// 还是 wss://？',
					)
				: record === 'data'
					? fact(
							`${hex} 是一条 TLS 记录的开头，不是帧：加密的字节没有解开，就到了读帧的代码那里。`,
							'让这个程序在 TLS 之上读取，而不是直接读下面的套接字。如果该由代理解开 TLS，就让它转发明文。',
							'这里由谁解开 TLS：服务器自己，还是前面的代理？',
						)
					: fact(
							all(
								`这不是 HTTP，而是 TLS 的第一条消息：${shown === '' ? `以 ${hex} 开头` : `${shown} 就是字节 ${hex}`}。`,
								host === '' ? '' : `里面有主机名 ${host}。`,
								'客户端用 wss://，而这个端口期望 ws://。',
							),
							'这个端口改用 ws://，或者在前面用代理解开 TLS。',
							'客户端用什么地址，前面由哪个程序解开 TLS？',
						),
	'http-bytes': ({ line, number, letters }) =>
		fact(
			all(
				`这些字节是 HTTP：${line}。`,
				'这个端口上的程序说的是它自己的协议。',
				number === '' ? '' : `它把字母“${letters}”读成了数字 ${number}。`,
			),
			'改用这个程序的 WebSocket 端口，或者在程序里打开 WebSocket。',
			'这个程序的 WebSocket 用哪个端口和协议？',
		),
	'text-bytes': ({ what, shown }) =>
		fact(
			`这些字节是${ownValue(WHAT, String(what)) ?? '别的内容'}，不是 WebSocket 帧${shown === '' ? '' : `：“${shown}”`}。`,
			what === 'http'
				? 'WebSocket 就是这样开始的：先把头部读到空行，回答 101，然后才读帧。如果这时应该是帧，那就是又来了一个请求，或者是 HTTP 的响应。'
				: what === 'live-packet'
					? '先读 16 字节的包头：版本 0 和 1 不压缩，2 是 zlib，3 是 Brotli，都从第 16 字节开始；解压后还是带同样包头的数据包。'
					: what === 'engine-io'
						? '先取长度，再取这么多个字符，不要按 ff 来分。EIO=4 的内容是文本，数据包之间是 1e。'
						: what === 'proxy'
							? '在负载均衡上把它关掉（HAProxy：`send-proxy`，nginx：`proxy_protocol`，AWS：目标组），或者让服务器先读它，再读 HTTP。'
							: what === 'http2-frame'
								? '对方在这条连接上说 HTTP/2，那里没有 Upgrade。ALPN 里只写 `http/1.1`，或者把这一跳改成 HTTP/1.1。'
								: what === 'mqtt'
									? '这是直接走 TCP 的 MQTT。让客户端用 ws://（MQTT over WebSocket），或者改用 broker 的 TCP 端口，多半是 1883。'
									: OTHER_PORTS.includes(String(what))
										? '这个端口上是另一个服务。改正地址里的主机和端口，或者通到那里的端口转发。'
										: '找到写它的程序：它在 WebSocket 之外往连接里写，或者连错了端口。',
			what === 'engine-io'
				? '客户端的请求是 EIO=3 还是 EIO=4？'
				: '这些字节是哪一方发的，之前是什么？',
		),
	'bytes-not-frames': ({ first }) =>
		fact(
			`这些字节不是一串 WebSocket 帧：帧头在这里不能以 ${first} 开头。它们可能是负载，或者是一帧的中间。`,
			'从 101 之后的第一个字节开始复制。',
			'这些字节来自连接本身，还是某个负载？',
		),
	'key-as-accept': ({ shown }) =>
		fact(
			`Sec-WebSocket-Accept 里的 \`${shown}\` 是 16 个字节，也就是 Sec-WebSocket-Key 本身。accept 值有 20 个字节：Sec-WebSocket-Key 加 GUID 之后的 SHA-1（RFC 6455 §4.2.2）。`,
			'把 `258EAFA5-E914-47DA-95CA-C5AB0DC85B11` 作为文本接在 Sec-WebSocket-Key 后面，取 SHA-1 的 20 个字节，再做 Base64 编码。',
			'服务器的哪段代码算出了这个值？',
		),
	'length-prefix': ({ length, hex }) =>
		fact(
			`这些字节不是帧，而是前面自带长度的消息：\`${hex}\` 就是 ${length}，后面正好有 ${length} 个字节。`,
			'WebSocket 消息本来就有长度：对方不要求的话，就去掉这个前缀。错误里说的帧，是对方发来的内容。',
			'对方要求这个前缀吗，它最后发来了什么？',
		),
	'letter-of-field': ({ letter, field, rsv, opcode, low }) =>
		fact(
			`请求头部结束得太早：“${field}:”前面有一个空行。服务器把后面的内容当作帧来读：保留位 ${rsv} 和操作码 ${opcode} 就是 0x${low}，即字母 ${letter}。`,
			`去掉“${field}:”前面的空行。只有头部的结尾才是空行。`,
			'你用哪个调用添加自己的字段，是不是传了一个空行？',
		),
	'frame-bits': (values) => {
		const { bits, opcode, low, high, letters, rsv, side } = values;
		const isExact = opcode !== '';
		const named = isExact
			? `保留位 ${rsv} 和操作码 ${opcode} 是字节 0x${low}${letters === '' ? '' : `（字符 ${letters}）`}或 0x${high}。`
			: high === ''
				? `不带 FIN 的控制帧上有 RSV1：第一个字节是 0x${low}（${letters}）。`
				: `保留位 ${bits} 说明第一个字节是 0x${low}（${letters}）或 0x${high}。`;
		const isDeflate = values['deflate'] === 1;
		const late = values['late'] === 1;
		return fact(
			all(
				named,
				isDeflate
					? '要么没有商定压缩却来了压缩的帧，要么文本被当作帧来读。'
					: late
						? '它不是一开始就出现的，所以多半是读的一方丢了帧的边界，把负载的一部分当成了帧头：长度不对、没有写完，或者两个线程同时发送。'
						: '没有哪个扩展用这些位：多半是文本被当作帧来读，或者发送方的库设错了。',
				values['varies'] === 1
					? '每次的位都不一样，说明没有人设置它们，是读的位置错了：常见的是两个任务同时读一条连接。'
					: '',
				values['chunk'] === 1
					? 'HTTP 正文的最后一个分块 `0\\r\\n\\r\\n` 就是这样开头的，而 101 之后没有正文。'
					: late
						? ''
						: fitting(values),
			),
			late
				? '只让一个线程发送，或者对整个帧加锁。再把最后几个正常帧的帧头和长度打印出来，与后面的字节比较。'
				: side === 'client'
					? '从请求行开始看客户端发了什么。空行之后的字段（例如 User-Agent）就会这样。'
					: '看 101 之后的头几个字节。如果只在一台电脑上失败，试着关掉杀毒软件的网页过滤。',
			late
				? '有没有几个线程或任务在这条连接上发送？消息从多大开始出错？'
				: side === 'client'
					? '从请求的第一行开始，客户端发了什么？'
					: isDeflate
						? '响应的 Sec-WebSocket-Extensions 里有什么，101 之后是哪些字节？'
						: '是不是只在这台电脑上失败，101 之后的头几个字节是什么？',
		);
	},
	'rsv1-agreed': ({ differs }) =>
		fact(
			all(
				'已经商定压缩，消息的第一帧可以设置 RSV1。那么服务器是在延续帧或控制帧上设置了它。',
				differs === 1 ? 'Accept 值也不同，但客户端已经读到了帧：这两个头部多半来自两次尝试。' : '',
			),
			'只在压缩消息的第一个分片上设置 RSV1。',
			'出错的帧以哪些字节开头？',
		),
	'rsv1-not-agreed': () =>
		fact(
			'响应没有商定压缩，却来了设置 RSV1 的帧。服务器没有商定就压缩了，或者文本被当作帧来读（A 到 O 的字母）。',
			'只有要压缩时才在响应里发送 Sec-WebSocket-Extensions，只有发送了它才压缩。',
			'出错的帧以哪些字节开头？',
		),
	'two-writers': ({ code, letters }) =>
		fact(
			all(
				code === '' ? '' : `${code} 就是字母“${letters}”：本该是关闭码的地方是文本。`,
				'有两个程序在写同一条连接。多半是开发服务器自己的热更新 WebSocket 和你的代理规则接了同一个升级请求。',
			),
			'给被代理的 WebSocket 单独的路径（不要用 / 或 /ws），或者在匹配所有路径的规则上设置 `ws: false`。',
			'代理规则有哪些路径，热更新用哪个路径？',
		),
	'frame-built-wrong': (values) => {
		const [says, todo] = ownValue(builtFrames, String(values['fault']))?.(values) ?? ['', ''];
		return fact(
			says,
			todo,
			values['side'] === '' ? '这些字节是哪一方发的，帧是由哪段代码写的？' : null,
		);
	},
	'length-swapped': ({ size, declared, bytes, right, read }) =>
		read === 1
			? fact(
					`${size} 是 0x${String(right).replace(' ', '')}，${declared} 是 0x${String(bytes).replace(' ', '')}：同样的两个字节，顺序相反。有一方把长度的低字节放在前面，接收方于是等着不会来的字节。`,
					`长度的高字节在前（网络字节序，RFC 6455 §5.2）：${size} 是 \`${right}\`。如果线上的字节没错，就是读的一方不该交换，或者交换了两次。`,
					'线上 `7e` 或 `fe` 后面的两个字节是什么？',
				)
			: fact(
					`长度的两个字节顺序反了：\`${bytes}\` 表示 ${declared} 字节，而消息是 ${size} 字节。接收方一直在等剩下的部分。`,
					`长度要高位字节在前（网络字节序，RFC 6455 §5.2）：\`${right}\`。长消息的八个字节也一样。`,
					null,
				),
	'code-is-text': ({ code, letters, hex, digits }) =>
		fact(
			digits === 1
				? `${code} 是 0x${hex}，即字符“${letters}”：关闭码被写成了文本，而不是两个字节。`
				: `${code} 是 0x${hex}，即字母“${letters}”：本该是关闭码的地方是文本。`,
			digits === 1
				? '把关闭码写成两个字节，高位在前：1000 是 `03 e8`。'
				: '找到往打开的连接里写文本的程序，例如 HTTP 的错误处理。',
			'这个 Close 之前是哪些字节？',
		),
	'length-is-text': ({ number, letters, tls, added }) =>
		fact(
			(tls ?? '') === ''
				? `数字 ${number}${Number(added ?? 0) > 0 ? `（不算 Netty 加上的 ${added} 个字节）` : ''}就是字母“${letters}”：程序把文本读成了自己协议的数字。`
				: `数字 ${number}${Number(added ?? 0) > 0 ? `（不算 Netty 加上的 ${added} 个字节）` : ''}就是字节 ${tls}，也就是 TLS 的开头：没有 TLS 的程序把它读成了自己协议的数字。`,
			(tls ?? '') === ''
				? '改用 WebSocket 的端口，或者在这个程序里打开 WebSocket。'
				: '改用有 TLS 的端口，或者让代理在前面终止 TLS；再确认这个端口说的是不是 WebSocket。调大上限没有用。',
			'这行是哪个程序打印的，它的端口说什么协议？',
		),
	'windows-disagree': ({ second }) =>
		fact(
			all(
				'压缩的消息解不开，因为双方的窗口不一致：一方保留窗口，另一方每条消息都重置。',
				second === 1 ? '第一条能收到，是因为那时两边的窗口都是空的。' : '',
			),
			'比较请求和响应里的 no_context_takeover。可以先关掉 permessage-deflate 试试。',
			'两边的 Sec-WebSocket-Extensions 各是什么？',
		),
	'not-deflate': ({ said, header, empty }) =>
		empty === 1
			? fact(
					`在一条空消息之后，解压出错（“${said}”）。空消息压缩后是一个字节 00（RFC 7692 §7.2.3.6）。如果一个字节都没有，或者末尾的 00 00 FF FF 没有去掉，下一条消息就读不出来。`,
					'让发送方对空消息写 00（不带掩码时是 `c1 01 00`），或者不压缩、不设 RSV1。',
					'空消息有哪些字节？',
				)
			: fact(
					all(
						`接收方要解压一条消息，但数据不是 deflate（“${said}”）。`,
						header === 1
							? '解压程序要找 zlib 或 gzip 的头，而 permessage-deflate 没有头：它是 raw deflate。'
							: '可能是没压缩的数据设了 RSV1，可能是接收方把没有 RSV1 的消息也解压了，可能是结尾的 00 00 FF FF 处理错了，也可能是帧的边界错位了。',
					),
					header === 1
						? '两边都用 raw deflate（inflateRaw、wbits −15），或者交给库去做。'
						: '先关掉 permessage-deflate 试试。如果好了，就把一个压缩帧的字节贴到这里。',
					'是哪个程序压缩的？第一帧的字节是什么？',
				),
	'mixed-content-told': ({ address }) =>
		fact(
			`https 页面不能打开 ws://${address === '' ? '' : address}：浏览器还没连接就拦下了。`,
			'页面里改用 wss://，由代理或服务器处理 TLS。',
			'控制台怎么说？页面传给 WebSocket 的地址是什么？',
		),
	'subprotocol-unanswered': ({ token, offered }) =>
		fact(
			all(
				'客户端提出了子协议，响应却一个也没选。浏览器会因此断开连接。',
				offered === '' ? '' : `它提出的是 ${offered}。`,
				token === 1 ? '把令牌当作子协议来传，也是一样。' : '',
			),
			'让服务器在 Sec-WebSocket-Protocol 里返回客户端提出的其中一个值，或者客户端不提。',
			'请求和响应的 Sec-WebSocket-Protocol 各是什么？',
		),
	'sockjs-path': ({ status }) =>
		fact(
			`这个端点属于 SockJS。它的协议先走 HTTP，所以对这个路径上的普通 WebSocket 回答 ${status}。`,
			'在同一路径的末尾加上 `/websocket` 再连，或者另设一个不用 SockJS 的端点。',
			'路径末尾加上 `/websocket` 能打开吗？',
		),
	'no-request': () =>
		fact(
			'有客户端连上来，一个字节的请求都没发就断开了。健康检查和端口扫描会这样，一连上就放弃的客户端也会。',
			'看看是哪个地址在连、多久一次。如果是健康检查，可以忽略这一行。',
			'是哪个地址在连？你的客户端那时打印了什么？',
		),
	'own-computer': ({ host, vite, phone }) =>
		phone === 2
			? fact(
					`应用连的是 ${host}，而在手机上那就是手机自己。那里没有程序在监听，所以 TCP 连接就失败了，还没有到握手。`,
					'改用电脑的局域网地址，例如 ws://192.168.1.20:8080，并让服务器监听所有地址（0.0.0.0）。',
					'服务器监听的是 0.0.0.0，还是只有 127.0.0.1？',
				)
			: phone === 1
				? fact(
						`应用连的是 ${host}，而在 Android 上那是手机或模拟器自己。那里没有程序在监听，所以 TCP 连接就失败了，还没有到握手。`,
						'改用服务器所在电脑的地址：模拟器里是 10.0.2.2，手机上是电脑的局域网地址；或者 `adb reverse tcp:3000 tcp:3000`。',
						'服务器是不是在你的电脑上？用的是模拟器还是手机？',
					)
				: fact(
						host === '0.0.0.0' || host === '[::]'
							? `页面连的是 ${host}。那是服务器监听所有地址时的写法，不是可以连的地址：浏览器会拒绝，或者当成自己的电脑。`
							: `页面连的是 ${host}，也就是访问者自己的电脑，而服务器在别处。`,
						vite === 1
							? '把 Vite 的 `server.hmr`（host、clientPort、protocol）设成浏览器用的地址，并让代理转发升级。'
							: '用 location.host 拼出地址，或者配置公开的地址。',
						'在运行服务器的那台电脑上打开页面，能连上吗？',
					),
	'loopback-refused': ({ tried }) =>
		fact(
			`${tried === '' ? '服务器在运行，localhost 却拒绝了连接。' : `客户端连的是 ${tried}，那里没有程序在监听。`}localhost 有 ::1 和 127.0.0.1 两个地址，服务器常常只监听其中一个，浏览器则两个都试。`,
			'地址里改用 127.0.0.1，或者让服务器两个地址都监听。在容器或模拟器里，localhost 指的是容器或模拟器自己。',
			'服务器监听的是哪个地址和端口（`ss -ltn` 或 `netstat -an`）？',
		),
	'since-update': ({ program, decides }) =>
		decides === 1
			? fact(
					'只有版本不同，旧版本正常，所以服务器、路径和网络都没有问题。是新版本的请求、响应或带来的东西变了：TLS、默认值或某个字段。',
					'看它的更新日志里的默认值、TLS 和头部字段。用旧版本和新版本各打印一次请求头，逐行比较。',
					'两个请求头有什么不同？',
				)
			: fact(
					`${program === '' ? '新版本出错' : `升级（${program}）之后才出错`}，旧版本正常。所以原因是这次升级里的改动，不是你的网络。`,
					'看这个版本的更新说明里有没有超时、HTTP/2 和头部字段的改动，再到它的 issue 里搜“WebSocket”。',
					'用新版本时，WebSocket 打开多久之后断开？',
				),
	'empty-line-in-head': ({ field }) =>
		fact(
			`“${field}:”前面有一个空行，请求头部到那里就结束了。服务器把后面的内容当作帧来读。`,
			'去掉这个空行。只有头部的结尾才是空行。',
			'你用哪个调用添加自己的字段，是不是传了一个空行？',
		),
	'broken-field-line': ({ line, holds, server, dirty }) =>
		fact(
			all(
				'请求头部格式有错。',
				dirty === 1
					? `“${line}”这一行的字段名前面有字段名里不能有的字符，所以服务器看不到这个字段。`
					: line === ''
						? ''
						: `“${line}”这一行没有冒号，不是字段。`,
				holds === '' ? '' : `它前面的字段把下一个字段当成了自己的值（${holds}）。`,
				server === '' ? '' : `${server} 拒绝了它，应用没有看到这个请求。`,
			),
			'修改客户端或前面某一跳写字段的方式：每行一个字段，都带冒号。',
			'请求离开客户端时，整个头部的字节是什么？',
		),
	'hixie-request': ({ host }) =>
		fact(
			all(
				'Sec-WebSocket-Key1 和 Key2 属于 2010 年的草案 hixie-76，不是 RFC 6455。现在的多数服务器都不接受。',
				host === '' ? '' : 'Host 字段还以“:”结尾，没有端口。',
			),
			'把客户端的库换成支持 RFC 6455（版本 13）的库。',
			'客户端用的是哪个库，什么版本？',
		),
	'hixie-response': () =>
		fact(
			'Sec-WebSocket-Origin 和 Sec-WebSocket-Location：服务器用的是 2010 年的草案 hixie-76，不是 RFC 6455。现在的客户端都不接受。',
			'把服务器升级到支持 RFC 6455 的版本。',
			'是哪个服务器，什么版本？',
		),
	'h2c-request': () =>
		fact(
			'这个请求要升级到 HTTP/2（h2c），不是 WebSocket。HTTP 库会在普通请求里带上这个提议。',
			'不支持 h2c 的服务器可以忽略这个提议，用 HTTP/1.1 回答；中间的代理应去掉 Upgrade 和 HTTP2-Settings。如果问的是 WebSocket，请带来含有“Upgrade: websocket”的请求。',
			'这个请求是哪个程序发的？',
		),
	'polling-refused': ({ status, signalr }) => {
		const isSignalR = signalr === 1;
		return fact(
			all(
				isSignalR
					? `SignalR 从一个普通的协商请求（negotiate）开始，它被 ${status} 拒绝了，还没有到 WebSocket。`
					: `Socket.IO 从普通的 HTTP 开始，这个轮询请求被 ${status} 拒绝了，还没有到 WebSocket。`,
				status === 404
					? isSignalR
						? '在那里回答的程序在这个路径上没有 hub：应用部署在某个前缀下，hub 映射在别处，或者回答的是另一个程序。'
						: '在那里回答的程序没有 Socket.IO：是页面自己的服务器、别的端口，或者 `path` 不对。'
					: status === 400
						? isSignalR
							? '多半是客户端和服务器的版本配不上，或者下一个请求到了另一个实例。'
							: '多半是会话属于另一个进程，或者客户端和服务器的版本配不上（`EIO`）。'
						: status === 401 || status === 403
							? '服务器或代理的检查拒绝了这个客户端或它的来源。'
							: status === 405
								? '在那里回答的程序只提供文件，或者不接受这个方法。'
								: '代理后面的程序没有连上，或者出错了。',
			),
			status === 404
				? isSignalR
					? '在浏览器里打开 negotiate 的地址，带和不带部署时的前缀各试一次，再和服务器里的 `MapHub`（或 `MapSignalR`）比较。'
					: '给 `io()` 写上 Socket.IO 服务器的地址；把它挂到真正在监听的 HTTP 服务器上（`new Server(httpServer)`，再 `httpServer.listen`）。'
				: status === 400 && !isSignalR
					? '看响应的正文：`Session ID unknown` 要用粘性会话，`Unsupported protocol version` 要换客户端的版本。'
					: '看响应的正文，以及写它的那个程序的日志。',
			isSignalR && status === 404
				? '应用是不是部署在某个前缀下，它别的路径在那里有响应吗？'
				: '这个响应的正文写了什么？',
		);
	},
	'polling-request': ({ answered }) =>
		answered === 1
			? fact(
					'这个 200 不是拒绝：它是 Socket.IO 用 HTTP 轮询的第一个响应，里面有会话 id。升级到 WebSocket 是后面带 transport=websocket 的请求。',
					'如果之后断开，就比较版本：请求带 EIO=3 或不带 EIO 的客户端要配 Socket.IO 2，EIO=4 要配 3 或 4。EIO=4 由服务器发 ping。',
					'服务器和客户端的 Socket.IO 各是什么版本？',
				)
			: fact(
					'这是 Socket.IO 的轮询请求，是普通的 HTTP。升级到 WebSocket 是后面带 transport=websocket 的请求。',
					'请带来 transport=websocket 的请求和它的响应。',
					'有没有 transport=websocket 的请求，结果如何？',
				),
	'origin-scheme': ({ origin, right, cut }) =>
		fact(
			all(
				`连接是 wss://，Origin 却是 ${origin}。只允许 ${right} 的服务器会拒绝。`,
				cut === 1 ? '头部没有复制完整，缺什么都不能说明问题。' : '',
			),
			`把来源设为 ${right}，或者不发送它。`,
			'服务器回答了什么状态码？',
		),
	'head-in-part': () =>
		fact(
			'一个 WebSocket 请求，只复制了一部分：看不到结尾，所以不能说缺了什么。',
			'复制整个头部直到结尾的空行，再加上响应。',
			'服务器怎样回答，整个头部是什么？',
		),
	'fields-alone': ({ wrong, lacks }) =>
		fact(
			all(
				'这些是一个 WebSocket 请求的字段，没有起始行。',
				wrong !== ''
					? `其中一个的值不合 RFC 6455 的握手（§4.2.1）：\`${String(wrong)}\`。服务器会拒绝，或者当成普通请求。`
					: lacks === ''
						? '握手需要的都在，没有写错的地方。'
						: `握手还需要 ${String(lacks)}。从这几行看不出是没有发送，还是没有复制。`,
			),
			wrong === ''
				? '复制整个头部，从 `GET` 到空行，再加上响应。'
				: '发送 `Upgrade: websocket`、`Connection: Upgrade`、版本 13 和 16 字节的 Sec-WebSocket-Key。如果客户端已经发了，就是中间的代理改掉了：nginx 里写 `proxy_set_header Connection upgrade;`。',
			wrong === ''
				? '服务器怎样回答：什么状态码，有哪些字段？'
				: '这些字段是客户端发出的，还是经过代理以后收到的？',
		),
	'slash-redirect': ({ status, path, asCode }) =>
		fact(
			all(
				asCode === 1 ? `${status} 是 HTTP 状态码，不是关闭码。` : '',
				`服务器用 ${status} 重定向握手，多数 WebSocket 客户端不会跟随。两次请求只差路径：${path} 可以，不带斜杠就不行。`,
			),
			'把地址改成以 / 结尾。',
			'响应的 Location 字段是什么？',
		),
	'status-as-code': ({ status }) =>
		fact(
			`${status} 是 HTTP 状态码，不是关闭码：服务器重定向了握手，多数 WebSocket 客户端不会跟随。`,
			'改用响应里 Location 字段的地址。',
			'响应的 Location 字段是什么？',
		),
	'upgrade-forbidden': () =>
		fact(
			'是 Envoy 自己拒绝了升级（`upgrade_failed`，一般是 403）：这个监听器或路由不允许。请求没有到达后面的服务器。',
			'在 HTTP connection manager 里加上 `upgrade_configs: [{ upgrade_type: websocket }]`，并确认路由没有关掉它。',
			'那里写了 `upgrade_configs` 吗，路由又是怎么写的？',
		),
	'upgrade-lost': ({ direct, through, connection, kept, hop, works, never, setting }) =>
		fact(
			direct !== '' || through !== ''
				? `同一个客户端${direct === '' ? '' : `连 ${direct} 端口时`}带有 Upgrade，${through === '' ? '另一条路上' : `到 ${through} 端口`}的请求里没有了：中间有设备改写了请求。`
				: kept === 1
					? `Connection 是“${connection}”，没有 Upgrade 这一项，旁边的 Upgrade 字段就不算数。客户端发的 Connection 里有 Upgrade，是某一跳改写了它。`
					: connection !== ''
						? `Connection 是“${connection}”，Upgrade 是空的：两个字段都丢了。没有为 WebSocket 配置的代理就会这样。`
						: all(
								never === 1 ? '没有 open 就是握手被拒绝。' : '',
								'服务器收到的 GET 没有 Upgrade，是前面某一跳丢了这个字段。',
								works === 1
									? setting === ''
										? `绕过${hop === '' ? '它' : ` ${hop} `}就正常，所以先怀疑${hop === '' ? '它' : ` ${hop}`}。`
										: `用 ${setting} 就正常，所以先怀疑这一跳。`
									: '',
							),
			direct !== '' || through !== ''
				? '改用 443 上的 wss:// 试试，中间设备看不到里面。'
				: '让这一跳用 HTTP/1.1 转发 Upgrade 和 Connection。',
			direct !== '' || through !== ''
				? '换个网络，或者用 443 端口上的 wss:// 能连吗？'
				: connection !== ''
					? '服务器前面是哪个代理？'
					: '这一跳的转发配置是什么，服务器收到了哪些字段？',
		),
	'upgrade-twice': () =>
		fact(
			'请求到达时带着 `Upgrade: websocket,websocket`：途中有什么把这个字段又加了一次。像 Envoy 这样比较整个值的程序，就不认为这是 WebSocket。',
			'只设置一次 Upgrade：找找有没有第二处 `proxy_set_header Upgrade`，比如 ingress 自带的设置之外又加了 snippet。',
			'打印这段的程序前面是哪个中间环节，它在哪里设置 Upgrade？',
		),
	'upgrade-hidden': ({ connection, local }) =>
		fact(
			all(
				`Connection 还是“${connection}”，Upgrade 的值却是空的${local === 1 ? '，而且对方就是本机' : ''}。`,
				'代理通常两个都丢，所以多半是应用服务器自己用掉了这个字段，没有交给应用。',
			),
			'换一个会把升级交给应用的应用服务器，或者用它自己的方式打开 WebSocket。',
			'应用由哪个应用服务器运行，本机上有代理吗？',
		),
	'encoded-slash': ({ apache }) =>
		fact(
			`路径里有 %2F，回答是 404。${apache === 1 ? 'Apache' : 'Apache 这样的服务器'} 默认对编码的斜杠返回 404。`,
			'在 Apache 里设置 `AllowEncodedSlashes NoDecode`，并在 ProxyPass 上加 `nocanon`。',
			'404 出现在代理的日志里，还是来自后面的服务器？',
		),
	'plain-to-tls-backend': ({ port, status }) =>
		fact(
			`nginx 用 proxy_pass http:// 把明文发到 ${port} 端口，而后端开了 TLS${status === '' ? '' : `，所以后端回 ${status}`}。`,
			'改成 `proxy_pass https://`，或者关掉后端的 TLS（nginx 已经解开了）。',
			'nginx 的错误日志里有什么？',
		),
	'tls-to-plain-backend': ({ address, nginx }) =>
		nginx === 1
			? fact(
					`nginx 把 WebSocket 转发到 https://${address}，而用 http://${address} 时是通的。所以那个端口用的是明文，不认 nginx 发来的 TLS。`,
					`带 TLS 的 server 里也保持 \`proxy_pass http://${address};\`。浏览器的 TLS 到 nginx 就结束了，页面用 wss://。`,
					'这个端口上的程序自己有证书吗？',
				)
			: fact(
					`Apache 把 WebSocket 转发到 wss://${address}，普通请求却转发到 http://${address}。同一个端口很少既讲 TLS 又讲明文。`,
					`改成 \`ws://${address}\`：浏览器的 TLS 到 Apache 就结束了。`,
					'尝试连接时，Apache 的错误日志里写了什么？',
				),
	'status-2xx': ({ status }) =>
		fact(
			`服务器用 ${status} 回答了握手，没有升级。可能是路径或端口不对、代理丢了 Upgrade，也可能是应用拒绝了凭据却仍回 ${status}。`,
			'看响应正文就能分清是哪个程序回答的。',
			'响应的正文、Content-Type 和 Server 是什么？',
		),
	'status-2xx-page': ({ status }) =>
		fact(
			`服务器回的是网页（${status}，HTML），不是 101。路径不是 WebSocket 的端点，或者匹配所有路径的规则给出了网页。`,
			'用 WebSocket 端点的路径，并把它注册在匹配所有路径的规则之前。',
			'WebSocket 端点的路径是什么？',
		),
	'status-2xx-refusal': ({ status, reason }) =>
		fact(
			`服务器用 ${status} 回答了握手，正文说明了原因：“${reason}”。应用拒绝了客户端发送的内容。`,
			'改正客户端发送的 id、令牌或 secret。',
			'客户端发送了哪个 id 和 secret？',
		),
	'session-elsewhere': ({ name, status, several, unknown }) =>
		fact(
			all(
				unknown === 1
					? `服务器不认识 ${name}= 里的会话：它是另一个实例发出的，或者服务器在那之后重启过。`
					: name === ''
						? '这个 WebSocket 要用之前的请求建立的会话。'
						: `地址里有之前的请求得到的 id（${name}=）。`,
				unknown === 1
					? ''
					: several === ''
						? `如果运行着多个实例，接到这次握手的实例不认识这个 id，就回答 ${status}。`
						: `多个实例轮流回答（${several}），没有发出这个 id 的实例回答 ${status}。`,
			),
			'让同一个客户端总是到同一个实例（会话保持），或者跳过 negotiate。',
			several === '' ? '运行着几个实例，是不是有时能连上？' : '负载均衡打开会话保持了吗？',
		),
	'h2-got-http1': ({ peer, line }) =>
		fact(
			`服务器期望 HTTP/2，收到的是 HTTP/1.1${line === '' ? '' : `（${line}）`}。${peer === '' ? '另一方' : `${peer} 这一方`} 在 ALPN 里提供了 h2，发的却是 HTTP/1.1 的升级请求。`,
			'让这一跳只提供 http/1.1，或者让服务器在那里接受 HTTP/1.1。',
			peer === '' ? '另一方是代理还是客户端？' : `${peer} 是代理还是客户端？`,
		),
	'http1-got-h2': ({ peer, answered, settings }) =>
		answered === 1
			? fact(
					settings === 1
						? '回来的是 HTTP/2：开头是 SETTINGS 帧。经过 TLS 时两端用 ALPN 选了 h2，客户端却发了 HTTP/1.1 的升级请求。'
						: '回来的内容不以 HTTP/1 开头。经过 TLS 时多半是 HTTP/2：两端用 ALPN 选了 h2，客户端却发了 HTTP/1.1 的升级请求。',
					'让客户端对 WebSocket 只在 ALPN 里提供 http/1.1。',
					'`openssl s_client -alpn h2,http/1.1 -connect HOST:443` 显示选中的是哪个协议？',
				)
			: fact(
					'客户端从第一个字节起就说 HTTP/2（PRI * HTTP/2.0 是它的前言），而这里的服务器期望 HTTP/1.1。',
					'让客户端用 HTTP/1.1 升级，或者让服务器在这个端口接受 HTTP/2。',
					peer === '' ? '这是哪个客户端或代理发的？' : `${peer} 是哪个客户端或代理？`,
				),
	'origin-differs': (values) => {
		const [why, todo] = ownValue(originText, String(values['differs']))?.(values) ?? ['', ''];
		return fact(
			all(`服务器拒绝了来源：收到 ${values['got']}，期望 ${values['expected']}。`, why),
			todo,
			values['differs'] === 'scheme' ? '页面的地址是什么？' : '配置了哪些来源？',
		);
	},
	'subprotocol-absent': ({ expected, ocpp, status }) =>
		fact(
			all(
				`客户端没有提供子协议${status === '' ? '' : `，服务器因此回答 ${status}`}。`,
				expected === '' ? '' : `服务器只接受 ${String(expected).replaceAll(', ', '、')}。`,
				ocpp === 1 ? 'OCPP 需要 Sec-WebSocket-Protocol，例如 ocpp1.6。' : '',
			),
			ocpp === 1 ? '在充电桩里设置 OCPP 版本。' : '让客户端提供服务器支持的子协议。',
			ocpp === 1 ? '充电桩里设置的是哪个 OCPP 版本？' : '服务器支持哪些子协议？',
		),
	'subprotocol-unknown': ({ got, expected, ocpp }) =>
		fact(
			all(
				`客户端只提供 ${got}，服务器不支持它。`,
				expected === '' ? '' : `服务器支持 ${expected}。`,
			),
			ocpp === 1
				? '在充电桩里设置服务器支持的版本，例如 ocpp1.6。'
				: '让客户端提供服务器支持的子协议。',
			ocpp === 1 ? '服务器支持哪些 OCPP 版本？' : '服务器支持哪些子协议？',
		),
	'subprotocol-undeclared': ({ got }) =>
		fact(
			`服务器选了 ${got}，而客户端的库（Netty）不知道提供过子协议。多半是这个名字被手工写进了请求的字段。`,
			'在库会看的地方声明它：Spring 里是 WebSocketHandler 的 `getSubProtocols()`，Netty 里是参数 `subprotocol`。把它从 HttpHeaders 里去掉。',
			'代码里哪一处设置了 Sec-WebSocket-Protocol？',
		),
	'application-code': (values) =>
		fact(
			all(
				`应用用 ${values['code']} 关闭了连接，这是 ${values['protocol']} 的代码。`,
				meaningOf(values),
			),
			'按这个代码的意思处理；WebSocket 本身没有问题。',
			'客户端最后发了什么？',
		),
	'application-refused': (values) =>
		fact(
			all(
				'WebSocket 已经打开。',
				meaningOf(values),
				`${values['code']} 写在 ${values['protocol']} 协议的消息里，不是关闭码。`,
			),
			'把客户端发送的内容和服务器的配置对照一下。',
			'两边各用哪个 key？',
		),
	compared: ({ difference, works, fails }) => {
		const words = ownValue(DIFFERENCE_WORDS, difference as DifferenceId)!;
		return fact(...words({ works: String(works), fails: String(fails) }));
	},
	'known-line': ({ line, first, second }) => {
		const words = ownValue(KNOWN_LINE_WORDS, String(line));
		const [says, todo] = words?.({ first: String(first), second: String(second) }) ?? ['', ''];
		return fact(says, todo, null);
	},
	'application-origin': ({ code, listed, host }) =>
		fact(
			all(
				`WebSocket 和应用 key 都没有问题，服务器拒绝的是来源。${code} 写在 Pusher 协议的消息里，不是关闭码。`,
				listed === '' ? '' : `列表多半只要主机名：写 ${host}，不写 ${listed}。`,
			),
			'在允许的来源里写页面的主机名，不带协议。',
			'浏览器发送的 Origin 是什么？',
		),
	'over-limit': ({ limit, length, program, setting, usual, inflated, side }) =>
		fact(
			all(
				Number(length) > 0
					? `一条${inflated === 1 ? '解压后' : ''} ${length} 字节的消息超过了打印这行的程序的上限 ${limit}。`
					: `有一条消息或一帧超过了 ${limit} 字节，这是打印这行日志的程序的上限。`,
				program !== '' && usual === 1 ? `这是 ${program} 的默认上限。` : '',
				setting === 'max_frame_size' ? '它限制的是一帧，不是整条消息。' : '',
				side === 'between' ? '上限多半属于网关，不是两端。' : '',
				side === 'client' ? '这是客户端接收消息的上限。' : '',
				side === 'server' ? '这是服务器接收消息的上限。' : '',
				'帧并没有损坏。',
			),
			setting === ''
				? '在这个程序里调大上限（`max-frame-payload-length`、`maxPayload` 等），或者把消息拆小。'
				: `在这个程序里调大上限（${setting === 'maxTextMessageBufferSize' ? '`maxTextMessageBufferSize`、`maxBinaryMessageBufferSize`' : `\`${setting}\``}），或者把消息拆小。`,
			side === 'client' || side === 'server'
				? null
				: '这行日志是哪个进程打印的：网关、服务器还是客户端？',
		),
	'too-big-here': ({ program, setting, side }) =>
		fact(
			all(
				`1009 是打印这行的一方自己发出的：它收到的消息超过了自己的上限（${program} 的 ${setting}）。`,
				side === 'client' ? '所以是这个客户端，服务器没有错。' : '',
				side === 'server' ? '所以是服务器：客户端的上限不起作用。' : '',
			),
			`在这个程序里调大 ${setting}，或者让对方发小一点的消息。`,
			program === 'Tomcat'
				? '这个程序用的是 Tomcat 的 WebSocket 客户端吗？'
				: side === ''
					? '这是客户端还是服务器？'
					: null,
		),
	'too-big-there': ({ limit, program, usual }) =>
		fact(
			all(
				`1009 是对方发出的：这一方发送的消息超过了对方的上限${limit === '' ? '' : `（${limit} 字节）`}。`,
				usual === 1 ? `这是 ${program} 的默认上限。` : '',
				'调大这一方的上限没有用。',
			),
			'在对方那里调大上限，或者把消息发小一点。',
			'这是客户端还是服务器？',
		),
	'half-emoji': ({ shown, hex, half }) =>
		fact(
			all(
				`${shown} 是半个表情（${half === 'low' ? '后一半' : '前一半'}）：文本在代理对中间被截断了。`,
				`编码成 ${hex} 就不是 UTF-8，接收方必须断开。`,
			),
			'按码点截断文本，或者用 `toWellFormed()` 修复。',
			'文本在哪里被截短，负载是哪些字节？',
		),
	'own-timeout': ({ seconds, line }) =>
		fact(
			`连接持续了 ${seconds} 秒，而程序打印的正是它自己的这个时限：“${line}”。所以是这个程序放弃了，不是中间的代理断开的。`,
			'看它在等什么，对方为什么没有发。常见的原因是两端的上层协议版本不同。',
			'两端各是什么版本？断开之前的最后一条消息是什么？',
		),
	'suspended-then': (values) =>
		fact(
			values['gap']
				? `日志有很长一段什么都没有（${values['gap']}），之后第一行就是断开。多半是电脑休眠了，醒来才发现连接已断。`
				: `${lasted(values)}断开时设备休眠、锁屏，或者把应用、标签页放到了后台：系统会断开连接或放慢计时器。`,
			'唤醒后重新连接（`visibilitychange`、`online`）。',
			'close 事件的代码是什么？',
		),
	'keepalive-blocked': (values) => {
		const { seconds, blocking } = values;
		const isForty = Math.abs(Number(seconds) - 40) < 1;
		return fact(
			all(
				lasted(values),
				isForty
					? '40 秒是 Python websockets 的 ping_interval 20 + ping_timeout 20：Ping 没有得到回应。'
					: 'Ping 多半没有及时得到回应。',
				blocking === ''
					? '多半是某一方的事件循环被阻塞了（time.sleep、阻塞的请求、很长的计算）。'
					: `“${blocking}”阻塞了事件循环，发不出 Pong。`,
			),
			'用 await 代替阻塞（`await asyncio.sleep(…)`），把很长的计算放到线程里。',
			blocking === '' ? '处理函数里有没有 time.sleep 或别的阻塞调用？' : '放到线程里以后还断吗？',
		);
	},
	'keepalive-unanswered': ({ received }) =>
		fact(
			received === 1
				? '1011 是对方发的：它的 Ping 在 `ping_timeout`（默认 20 秒）内没有等到本程序的 Pong。Close 帧能到，说明网络还在，多半是本程序阻塞了事件循环。'
				: '1011 是本端自己发的：Ping 在 `ping_timeout`（默认 20 秒）内没有等到 Pong。要么是两端中有一方阻塞了事件循环（很长的计算、阻塞的调用），要么是对方断了网。',
			'记录每个处理函数的耗时。用 await 代替阻塞（`await asyncio.sleep(…)`），把很长的计算放到线程里。',
			'断开之前，有没有哪个程序在做计算或调用阻塞的函数？',
		),
	'fixed-limit': (values) => {
		const { traffic, proxy, side } = values;
		return fact(
			all(
				lasted(values),
				traffic === 1
					? '消息一直在传，所以不是空闲时限，而是程序的固定时限：读写期限，或者代理的时限。'
					: '时间总是一样，就是某个程序的时限，不是故障。',
				side === 'between'
					? `先怀疑前面的代理${proxy === '' ? '' : `（这段配置是 ${proxy} 的，有些版本的时限是 10 秒）`}。`
					: '',
			),
			side === 'between'
				? '为这个路径取消代理的时限，或者升级代理。'
				: '检查服务器设置的期限，以及中间各个代理的时限。',
			'每秒发一条消息时，到这个时间还会断吗？',
		);
	},
	'open-for': (values) => {
		if (Number(values['seconds']) < 5) {
			const [says, todo, asks] = moments['at-once'];
			return fact(`${lasted(values)}${says}`, todo, asks);
		}
		if (Number(values['code'] ?? 0) > 0) {
			return fact(
				`${lasted(values)}它是以 Close 帧（${values['code']}）结束的。只转发字节的中间一跳断的是 TCP，得到的是 1006。所以关闭它的是服务器、客户端，或者自己懂 WebSocket 的网关。`,
				'在两边的程序里找 close()，以及这个长度的定时器、登录期限或心跳，并在两端都记下 code、reason 和 wasClean。',
				'那一秒是哪一端调用了 close()，reason 是什么？',
			);
		}
		const often = values['often'] === 1;
		return fact(
			all(
				`${lasted(values)}这几行看不出为什么关闭。`,
				often
					? '每次过同样的时间就断，是服务器或中间某一跳的时限，或者心跳没有送到。'
					: values['device'] === 1
						? '原因在设备的日志和服务器的日志里。'
						: '如果电脑那时休眠了，浏览器会主动断开。',
			),
			'把 close 事件的 code、reason 和 wasClean 打印出来。',
			often
				? 'close 事件的关闭码是多少，另一端在那一秒记了什么？'
				: 'close 事件的 code 和 wasClean 是什么，电脑那时休眠了吗？',
		);
	},
	'frames-behind-head': ({ count, word }) =>
		fact(
			all(
				'这个 101 以空行结束，同一段字节里后面就是完整的帧，没有掩码。这是允许的：101 发出以后服务器就可以发送。',
				word === '' ? '' : `第一帧是文本“${String(word)}”。`,
				Number(count) > 1 ? `一共有 ${String(count)} 帧。` : '',
			),
			'客户端要保留头部后面的字节，按帧来读。accept 值对不对，要看请求里的 Sec-WebSocket-Key。',
			'客户端报告了什么？',
		),
	'busy-at-end': ({ gap }) =>
		fact(
			`断开前 ${time(gap)}还有消息，所以不是空闲时限，发 Ping 也没有用。`,
			'看那一秒发生了什么：重新加载或部署、定时任务、总时长的时限，还是网络。',
			'一共打开了多久，其他连接也在同一秒断开吗？',
		),
	'times-differ': ({ times, more }) =>
		fact(
			`几条连接分别打开了 ${timesOf(times)}${more === 0 ? '' : ' 等'}。时长各不相同，所以不是总时长的时限。空闲时限仍有可能：它从最后一条消息算起。`,
			'记下每次断开前最后一条消息的时间，再看服务器和代理在那一秒记了什么。每 20 秒发一个 Ping，就知道是不是空闲引起的。',
			'每次断开之前，有多久没有收发任何数据？',
		),
	'upgrade-absent': ({ hop, left, passes, plain, status, address, secure, certainty }) =>
		plain === 2
			? fact(
					'这条命令请求的是普通页面：没有 Upgrade，也没有 Sec-WebSocket-Key。WebSocket 服务器会拒绝它，多半回答 426 或 400，这没有错。',
					`要升级就这样发：\`${curlLine(address, secure)}\``,
					'这样发以后，响应的第一行是什么？',
				)
			: plain === 1
				? fact(
						`这里的服务器支持 WebSocket，收到的却是没有 Upgrade、也没有 Sec-WebSocket-Key 的普通 HTTP 请求，${status === '' ? '所以拒绝了' : `所以回答 ${status}`}。`,
						'不需要回复它：用 WebSocket 客户端连接，例如在页面的控制台里 `new WebSocket(…)`。或者发送完整的握手：Upgrade、Connection、Sec-WebSocket-Key 和 Sec-WebSocket-Version: 13。',
						'这个请求是哪个程序发的？',
					)
				: fact(
						all(
							'请求到达服务器时没有有效的 Upgrade 或 Connection 字段。',
							passes === 1
								? '这里的 nginx 会转发这两个字段，所以请求里本来就没有：有人把地址当网页打开，是健康检查，或者 nginx 前面的某一跳丢了它们。'
								: left === 1
									? '客户端发出时两个字段都有，所以是途中某一跳没有转发：这两个字段只对一跳有效。'
									: certainty === 'likely'
										? `先怀疑前面的 ${hop}：这两个字段只对一跳有效。`
										: '可能是前面某一跳丢了它们，也可能本来就是普通的 HTTP 请求。',
						),
						passes === 1
							? '用 WebSocket 客户端连接：在页面的控制台里 `new WebSocket(…)`。能连上，这一行就没有关系。'
							: '让每一跳都用 HTTP/1.1 转发 Upgrade 和 Connection。',
						passes === 1
							? '这个请求是哪个客户端发的，访问日志里的 User-Agent 是什么？'
							: certainty === 'likely'
								? '绕过它能连上吗，服务器收到了哪些字段？'
								: '服务器前面有代理吗，这个请求是哪个客户端发的？',
					),
	'upgrade-over-h2': ({ status, tls }) =>
		fact(
			tls === 1
				? '走 TLS 时，只要服务器提供，curl 就用 HTTP/2，而 HTTP/2 没有 Upgrade 和 Connection。如果是这样，就算中间没有代理，这两个字段也会丢。'
				: `curl 在 HTTP/2 上请求升级，而 HTTP/2 没有 Upgrade。所以${status === '' ? '这个回答' : ` ${status} `}不能说明 WebSocket 的任何问题。`,
			'在同一条命令里加上 `--http1.1`。',
			'加上 `--http1.1` 以后回答是什么？',
		),
	'only-browser': ({ status }) =>
		fact(
			`别的客户端能连上，只有浏览器被拒绝${status === '' ? '' : `（${status}）`}。浏览器还会发送 Origin 和 Cookie：服务器多半拒绝了页面的来源。`,
			'把页面的来源（协议、主机、端口）加进服务器的列表。',
			'别的客户端发送同样的 Origin 时还能连上吗？',
		),
	'other-port': ({ page, socket }) =>
		fact(
			`普通请求发往这台主机的 ${page} 端口，是正常的；WebSocket 发往 ${socket} 端口。那里可能是另一个程序在回答。`,
			`如果 ${page} 上的服务器也支持 WebSocket，就用同一个端口；如果 ${socket} 没有写错，就看那里监听的是哪个程序，返回什么状态码。`,
			`${socket} 端口上是哪个程序？`,
		),
	'network-decides': ({ secure, plain }) =>
		plain !== undefined
			? fact(
					`用 TLS 就正常，不用 TLS 时握手得到的是 ${plain}。所以客户端和服务器都没有问题：中间有设备读得懂明文 HTTP，自己作了回答，例如移动网络的网关、代理或过滤软件。`,
					'一律用 wss://，中间设备就读不到。',
					'换一个网络（例如别的 Wi-Fi），ws:// 能连上吗？',
				)
			: fact(
					'换个网络就正常，说明客户端和服务器没有问题。是这个网络里的防火墙、代理或过滤设备拦截了连接或改写了请求。',
					secure === 1
						? '请网络管理员放行这个主机，或者提供别的传输方式。'
						: '改用 443 端口上的 wss://：中间设备看不到也改不了里面。',
					'地址是 443 端口上的 wss:// 吗，浏览器在那里用了代理吗？',
				),
	'certificate-chain': () =>
		fact(
			'服务器只发了自己的证书，没有发中间证书。有些浏览器会自己补全证书链，手机和程序多半不会。',
			'给服务器配上带完整证书链的文件（常叫 fullchain.pem），并确认它用的库会加载整条链：`openssl s_client -connect HOST:443 -showcerts` 应当列出两张。',
			'这条命令列出了几张证书？',
		),
	'tls-reason': ({ fault, hop }) => {
		const [says, todo] = ownValue(TLS, fault as TlsFault)!;
		return fact(
			all(says, hop === 1 ? '如果是代理报的，说的就是它后面那台服务器的证书。' : ''),
			todo,
			fault === 'internal'
				? '服务器的日志里，关于这个域名的证书写了什么？'
				: '`openssl s_client -connect HOST:PORT -servername HOST -showcerts` 列出哪些证书，日期是什么？',
		);
	},
	'certificate-unaccepted': ({ address }) =>
		fact(
			address === ''
				? '证书是自签名的或不受信任。WebSocket 不会显示可以点“继续”的警告，所以直接失败。'
				: `公共的机构不会为 ${address} 这样的内网地址签发证书，客户端可能因此拒绝。WebSocket 不会显示可以点“继续”的警告，所以直接失败。`,
			'用 https:// 打开同一个主机和端口，在那里接受警告，或者安装客户端信任的证书。',
			'用 https:// 打开完全相同的主机和端口时有没有警告？',
		),
	'effect-cleanup': () =>
		fact(
			'页面自己在打开之前就关闭了 WebSocket。开发模式下 React 会运行两次 effect（StrictMode），清理函数关闭了第一个。',
			'开发时可以不管它，或者在 effect 之外打开 WebSocket。',
			'生产构建里也会这样吗？',
		),
	'reload-address': ({ socket, page }) =>
		fact(
			page === socket
				? `Vite 的热更新连接和页面用的是同一个地址 ${socket}，却打不开：这个地址上有程序没有转发升级，或者 Vite 已经停了。`
				: `页面来自 ${page}，而 Vite 的热更新连接去的是 ${socket}，从那里到不了，或者它的证书不受信任。`,
			page === socket
				? '先看 Vite 是否还在运行。前面有代理或别的服务器时，对这个地址转发 Upgrade 和 Connection，或者给 `server.hmr.port` 单独的端口。'
				: '把 `server.hmr.clientPort`、`host` 和 `protocol` 设成打开页面时用的那些，并让代理转发升级。',
			'浏览器地址栏里是什么地址？',
		),
	'proxy-untrusted': ({ address }) =>
		fact(
			`Home Assistant 收到代理 ${address} 转来的请求，但不信任它，所以回答 400。`,
			'在 configuration.yaml 的 `http:` 里设置 `use_x_forwarded_for: true`，并把这个地址写进 `trusted_proxies`。',
			null,
		),
	'session-over': ({ code, reason }) =>
		fact(
			`服务器用 ${code} 关闭：“${reason}”。客户端给出的会话已经结束，或者不是这一个。网络和握手都没有问题。`,
			'丢掉旧的会话和序号，建立新的会话（用 identify，而不是 resume）。会话编号只取自最新的那条消息。',
			'客户端发的会话编号是多少，来自哪条消息？',
		),
	'refused-with-reason': ({ code, reason }) =>
		fact(
			`WebSocket 打开以后，服务器用 ${code} 关闭了它，原因是“${reason}”。也就是拒绝了客户端。`,
			'连接之前取得有效的令牌，或者重新登录。',
			'客户端发送的是哪个令牌，什么时候过期？',
		),
	'closed-with-reason': ({ code, reason }) =>
		fact(
			`WebSocket 打开过，然后用 ${code} 关闭，原因已经写出：“${reason}”。`,
			'在服务器的代码或文档里找这个原因。',
			'客户端最后发了什么？',
		),
	'size-decides': ({ size, told }) =>
		fact(
			all(
				size === ''
					? '与大小有关：小的消息能到，大的失败。'
					: `与大小有关：超过 ${size} 的消息会失败。`,
				told === 1 ? '1009 说明接收方对消息有上限。' : '多半是接收方或中间某个程序对消息有上限。',
			),
			'在每个读取消息的程序里调大上限（`maxPayload`、`max_size`、`maxTextMessageBufferSize`），或者把消息拆小。',
			'两边 close 事件的代码各是什么？',
		),
	'restarted-then': ({ said, daily }) =>
		fact(
			daily === 1
				? `每天都在同一时间断开（${said}）：有定时任务重启或重新加载了服务器或中间某一跳，例如更新证书、备份或部署。`
				: `连接正好在那时断开（“${said}”）：服务器或代理一重启或重新加载，它的连接就全部断开。`,
			'隔一段随机的时间再重连，并让旧进程慢慢结束。',
			daily === 1
				? '服务器和中间每一跳上，那个时间有什么定时任务？'
				: '那时重启的是哪个进程：服务器还是前面的代理？',
		),
	'tls-to-plain-port': ({ port, page, told, certainty }) => {
		const plain = `客户端用 wss:// 连接${port === '' ? '一个' : ` ${port} 端口，这是一个`}明文的 ws:// 端口`;
		// What is said of both schemes leaves open whether TLS is missing or fails.
		const isOpen = told === 0 && certainty !== 'certain';
		return fact(
			all(
				isOpen
					? '不用 TLS 就正常，用了就失败：要么这个端口没有 TLS，要么客户端不信任证书。'
					: told === 3
						? `TLS 一开始就失败了。多半是${port === '' ? '这个' : ` ${port} `}端口不用 TLS（ws://）：证书不受信任时，报的是别的错误。`
						: `${told === 1 ? '回答不是 TLS' : told === 2 ? '协议和端口对不上' : '只有用 TLS 才失败'}：${plain}。`,
				page === 1 ? 'https 页面只能用 wss://。' : '',
			),
			isOpen
				? '用 https:// 打开同一个主机和端口：有警告就是证书的问题，马上出错就是端口没有 TLS。然后换受信任的证书，或者让 nginx 在前面解开 TLS。'
				: page === 1
					? '让前面的 nginx 解开 TLS，再把这个路径转发到这个端口；或者给服务器自己配证书。'
					: '这个端口改用 ws://，或者在前面用 nginx 解开 TLS 再转发。',
			isOpen
				? '浏览器在那里显示什么？'
				: '客户端的地址和端口是什么，服务器收到的前几个字节是不是 16 03 01？',
		);
	},
	'only-ended': () =>
		fact(
			'这一行只说明连接断开了，看不出原因。里面的数字是连接的编号，不是字节。',
			'请带来它前面的几行和关闭码。',
			'关闭码是多少，前面几行是什么？',
		),
};

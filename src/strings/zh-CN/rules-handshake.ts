// The Chinese words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: '某一行只以 LF 结尾',
		duty: 'HTTP/1.1 头部的每一行都以 CR LF 结尾。接收方可以接受单独的 LF，因此严格的解析器会拒绝，宽松的会继续处理。',
		remedy: '每一行都以 \\r\\n 结尾。',
	},
	'http-bare-cr': {
		title: 'CR 后面没有 LF',
		duty: '发送方不得在头部中发送后面没有 LF 的 CR。接收方必须把它当作错误，或者换成空格。如果两个解析器处理不一，读到的行就不同。',
		remedy: '删掉这个 CR，或补成 \\r\\n。',
	},
	'http-head-terminated': {
		title: '缺少空行',
		duty: '头部是起始行和头字段，以一个空行结束。空行到来之前，接收方不能接受这条报文。它可以提前拒绝，例如返回 431，也可以等一段时间后放弃。',
		remedy: '在最后一个字段之后加一个空行（\\r\\n）。',
	},
	'http-request-line': {
		title: '请求行不完整',
		duty: '请求的第一行是方法、目标和版本，之间各有一个空格。',
		remedy: '写成“GET /chat HTTP/1.1”。',
	},
	'http-target-no-space': {
		title: '请求目标中有空格',
		duty: '请求目标不得含有空白，空格表示它到此结束。',
		remedy: '把空格写成 %20。',
	},
	'http-status-line': {
		title: '第一行不是状态行',
		duty: '响应以状态行开头：HTTP 版本、一个空格、三位数字、一个空格，以及可以省略的原因短语。没有状态行，客户端就无法解析响应。',
		remedy: '响应的开头写“HTTP/1.1 101 Switching Protocols”。请确认这个端口上是 WebSocket 服务器。',
	},
	'http-status-line-space': {
		title: '状态码前后不是各一个空格',
		duty: '服务器必须在状态码前后各写一个空格，没有原因短语时也一样。客户端可以宽松处理。',
		remedy: '写成“HTTP/1.1 101 ”，或补上原因短语。',
	},
	'http-space-before-colon': {
		title: '冒号前有空白',
		duty: '字段名与冒号之间不得有空白。服务器必须以 400 拒绝这样的请求。解析器对它的处理不一，曾造成请求走私。',
		remedy: '删掉这个空格。',
	},
	'http-obs-fold': {
		title: '字段值折到了下一行',
		duty: '发送方不得把字段值写到缩进的下一行，这种写法已废弃。服务器必须返回 400，或者用空格把各行接起来；客户端必须接起来。',
		remedy: '把值写在一行里。',
	},
	'http-space-before-first-field': {
		title: '第一个字段前有空白',
		duty: '发送方不得在起始行与第一个字段之间写空白。接收方必须拒绝这条报文，或者忽略这样的行。',
		remedy: '去掉缩进。',
	},
	'http-field-name-token': {
		title: '不是合法的字段名',
		duty: '字段名必须是 token：字母、数字和一些其他字符，不含空格、双引号和括号。',
		remedy: '只用字母、数字和连字符，后面跟冒号。',
	},
	'http-field-value-chars': {
		title: '字段值含有禁止的字符',
		duty: '字段值不得含有制表符以外的控制字符。遇到 CR、LF 或 NUL，接收方必须拒绝，或者换成空格；其他控制字符可以保留。',
		remedy: '删掉这个字符。',
	},
	'http-host-missing': {
		title: '缺少 Host',
		duty: '客户端必须在每个 HTTP/1.1 请求中发送 Host，因为一个地址可以有多个域名。没有 Host 时，服务器必须返回 400。',
		remedy: '加上 Host，写明服务器的名字。',
	},
	'http-host-repeated': {
		title: 'Host 不止一行，或者值无效',
		duty: '请求必须恰好有一行 Host，且值有效，否则服务器必须返回 400。如果有两行，代理和服务器可能各用一行。',
		remedy: '只保留一行 Host，写主机名，必要时加端口。',
	},
	'http-1xx-content-length': {
		title: '101 中出现 Content-Length',
		duty: '服务器不得在 1xx 响应中发送 Content-Length，值为 0 也不行，因为这种响应没有内容。',
		remedy: '去掉这个字段。',
	},
	'http-1xx-transfer-encoding': {
		title: '101 中出现 Transfer-Encoding',
		duty: '服务器不得在 1xx 响应中发送 Transfer-Encoding，因为这种响应没有内容。空行之后的字节是帧，不是分块。',
		remedy: '去掉这个字段。',
	},
	'http-upgrade-needs-connection': {
		title: '有 Upgrade 却没有“Connection: Upgrade”',
		duty: '发送 Upgrade 的一方必须同时在 Connection 中列出“Upgrade”，426 响应也不例外。Upgrade 是逐跳（hop-by-hop）字段，代理根据 Connection 去掉它。没有列出时，接收方应当忽略 Upgrade，因为它很可能是被误转发的。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-uri-valid': {
		title: '不是 WebSocket URL',
		duty: '协议、主机、端口和路径必须构成有效的 ws 或 wss URL，否则客户端必须在发送任何内容之前失败。在浏览器里，构造函数会抛出 SyntaxError。',
		remedy: '写成 ws://host/path 或 wss://host:port/path。',
	},
	'request-uri-fragment': {
		title: 'WebSocket URL 带有片段',
		duty: 'ws 或 wss URL 不得带有片段（片段指文档中的位置）。浏览器会抛出 SyntaxError。',
		remedy: '去掉 # 及其后的内容；字面的 # 写成 %23。',
	},
	'request-method-get': {
		title: '方法不是 GET',
		duty: '在 HTTP/1.1 上，建立连接的握手必须使用 GET。服务器拒绝其他方法，最贴切的状态码是 405，并带 Allow: GET。',
		remedy: '使用 GET。',
	},
	'request-http-version': {
		title: '低于 HTTP/1.1',
		duty: 'HTTP 版本必须至少是 1.1。服务器必须忽略 HTTP/1.0 请求中的 Upgrade，把它当作普通 HTTP 处理。',
		remedy: '写 HTTP/1.1。如果是代理用 HTTP/1.0 连接服务器，请修改代理的配置。',
	},
	'request-target-form': {
		title: '请求目标无效',
		duty: '请求目标必须是资源名（“/chat?x=1”）或完整的 http、https URI，只含 URI 允许的字符。不允许写 ws: URI。',
		remedy: '只写路径，其他字符做百分号编码。服务器的名字写在 Host 里。',
		detail: ({ character }) => (character === '' ? '' : `URI 中不允许“${character}”。`),
	},
	'request-target-fragment': {
		title: '请求行带有片段',
		duty: '请求目标不得带有片段。',
		remedy: '去掉它；字面的 # 写成 %23。',
	},
	'request-host-authority': {
		title: 'Host 不是 URL 中的服务器',
		duty: 'Host 必须是 URL 中的主机，端口不是默认值时也要写上。服务器可以返回 400，或提供另一个虚拟主机的内容。',
		remedy: '把 URL 的主机和端口写进 Host。',
	},
	'request-upgrade-missing': {
		title: '缺少 Upgrade',
		duty: '请求必须含有 Upgrade，用它请求切换协议。没有它，这只是普通的 GET，服务器会返回网页或 426 等。',
		remedy: '加上“Upgrade: websocket”。如果客户端已经发送，请检查途中的代理。',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade 请求的不是 websocket',
		duty: 'Upgrade 字段必须包含“websocket”，不区分大小写。',
		remedy: '写“Upgrade: websocket”。',
	},
	'request-connection-missing': {
		title: '缺少 Connection',
		duty: '请求必须含有 Connection，其中列出“Upgrade”，表示 Upgrade 是逐跳字段。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-connection-upgrade': {
		title: 'Connection 没有列出 Upgrade',
		duty: 'Connection 必须包含“Upgrade”，不区分大小写，可以与其他值并列。',
		remedy: '写“Connection: Upgrade”。反向代理需要配置才会发送它。',
	},
	'request-key-missing': {
		title: '缺少 Sec-WebSocket-Key',
		duty: '请求必须含有 Sec-WebSocket-Key，每次随机生成。服务器由它计算 Accept 值，以此表明读过这个请求。',
		remedy: '加上 Sec-WebSocket-Key：16 个随机字节的 base64。',
	},
	'request-key-base64': {
		title: 'Sec-WebSocket-Key 不是 base64',
		duty: 'Sec-WebSocket-Key 必须是 RFC 4648 §4 的 base64：A–Z a–z 0–9 + /，用 = 填充。不能用 URL 安全的字母表。',
		remedy: '把 16 个随机字节编码成 base64。',
	},
	'request-key-length': {
		title: 'Sec-WebSocket-Key 不是 16 字节',
		duty: 'Sec-WebSocket-Key 解码后必须是 16 字节，即 24 个 base64 字符，最后两个是“==”。',
		remedy: '恰好编码 16 个随机字节。',
	},
	'request-key-once': {
		title: 'Sec-WebSocket-Key 不止一个',
		duty: '请求中不得有多个 Sec-WebSocket-Key。如果有两个，客户端就分不清 Accept 值对应哪一个。',
		remedy: '只留一个。',
	},
	'request-key-canonical': {
		title: 'Sec-WebSocket-Key 中未使用的位不是零',
		duty: '“==”之前未使用的四位必须为零，所以第 22 个字符是 A、Q、g 或 w。解码器可以拒绝其他值，但服务器不必解码。RFC 6455 §4.1 的例子就违反了这条规则。',
		remedy: '用标准的 base64 编码器编码。',
	},
	'request-version-missing': {
		title: '缺少 Sec-WebSocket-Version',
		duty: '请求必须含有 Sec-WebSocket-Version: 13，即 RFC 6455 的版本。',
		remedy: '加上“Sec-WebSocket-Version: 13”。',
	},
	'request-version-13': {
		title: '版本不是 13',
		duty: '版本必须是 13；9 到 12 是保留值，从未使用。服务器不支持这个版本时，必须拒绝，并列出自己支持的版本。',
		remedy: '写“Sec-WebSocket-Version: 13”。',
	},
	'request-version-format': {
		title: '版本不是单纯的数字',
		duty: '版本必须是 0 到 255 的十进制数，没有前导零。',
		remedy: '写 13。',
	},
	'request-version-once': {
		title: 'Sec-WebSocket-Version 不止一个',
		duty: '请求中不得有多个 Sec-WebSocket-Version。（拒绝的响应可以重复它，以列出多个版本。）',
		remedy: '只留一个，值为 13。',
	},
	'request-origin-browser': {
		title: '浏览器的请求没有 Origin',
		duty: '浏览器必须发送 Origin，写明网页的源（origin）。其他源的网页可能带着访问者的 Cookie 连接，所以只为某些网站服务的服务器应当检查 Origin。它可以用 403 拒绝，没有 Origin 时也可以。',
		remedy: '加上 Origin：网页的协议、主机和端口。',
	},
	'request-no-early-data': {
		title: '请求之后还有字节',
		duty: '客户端发送请求之后，必须等到响应才能再发送。',
		remedy: '收到 101 之后再发送帧。',
	},
	'request-no-content': {
		title: 'GET 请求带了内容',
		duty: '客户端发送的 GET 请求不应带内容（content）。如果服务器不读内容就升级，会把内容当作帧。',
		remedy: '去掉 Content-Length 和内容。',
	},
	'response-status-101': {
		title: '状态码不是 101',
		duty: '在 HTTP/1.1 上，只有 101 能打开 WebSocket；其他状态码都停留在 HTTP。服务器可以这样拒绝。网页只会收到 error 事件和 close 事件（1006），看不到状态码。',
		remedy: '在服务器的日志或开发者工具的网络面板中，查明服务器为什么拒绝。',
	},
	'response-http-version': {
		title: '101 写的是 HTTP/1.0',
		duty: 'HTTP/1.0 没有 1xx 响应，101 属于 HTTP/1.1。',
		remedy: '用 HTTP/1.1 响应。',
	},
	'response-upgrade-missing': {
		title: '101 没有 Upgrade',
		duty: '101 必须在 Upgrade 中写明新的协议。没有它，客户端必须使连接失败。',
		remedy: '在响应里加上“Upgrade: websocket”。',
	},
	'response-upgrade-websocket': {
		title: '101 换成了别的协议',
		duty: '101 的 Upgrade 必须是“websocket”，不区分大小写。否则客户端必须使连接失败。',
		remedy: '在响应里写“Upgrade: websocket”。',
	},
	'response-connection-missing': {
		title: '101 没有 Connection',
		duty: '101 必须在 Connection 中列出 Upgrade。没有它，客户端必须使连接失败。',
		remedy: '在响应里加上“Connection: Upgrade”。',
	},
	'response-connection-upgrade': {
		title: '101 的 Connection 没有列出 Upgrade',
		duty: '101 的 Connection 必须包含“Upgrade”。否则客户端必须使连接失败。',
		remedy: '在响应里写“Connection: Upgrade”。',
	},
	'response-accept-missing': {
		title: '101 没有 Sec-WebSocket-Accept',
		duty: '101 必须含有 Accept 值，它表明服务器读过这个请求并支持 WebSocket。没有它，客户端必须使连接失败。',
		remedy: '由请求中的 Sec-WebSocket-Key 计算并加上。',
	},
	'response-accept-once': {
		title: 'Sec-WebSocket-Accept 不止一个',
		duty: '响应中不得有多个 Sec-WebSocket-Accept，值相同也不行。',
		remedy: '只留一个。',
	},
	'response-versions-listed': {
		title: '拒绝时没有列出版本',
		duty: '服务器因版本而拒绝时，必须列出自己支持的版本，客户端可以换一个再试。',
		remedy: '在拒绝的响应里加上“Sec-WebSocket-Version: 13”。',
	},
	'response-426-upgrade': {
		title: '426 没有 Upgrade',
		duty: '服务器必须在 426 的 Upgrade 中写明要求的协议。',
		remedy: '加上“Upgrade: websocket”和“Connection: Upgrade”。',
	},
	'response-405-allow': {
		title: '405 没有 Allow',
		duty: '服务器必须在 405 的 Allow 中列出允许的方法。',
		remedy: '加上“Allow: GET”。',
	},
	'response-401-challenge': {
		title: '401 没有质询',
		duty: '服务器必须在 401 的 WWW-Authenticate 中说明客户端如何登录。',
		remedy: '加上 WWW-Authenticate，或改用 403。',
	},
	'response-protocol-switch-offered': {
		title: '换成了请求中没有提出的协议',
		duty: '服务器不得换成请求的 Upgrade 中没有提出的协议。',
		remedy: '按普通 HTTP 响应，或在请求中提出 websocket。',
	},
	'response-no-frames-before-101': {
		title: '响应之前就有帧',
		duty: '服务器发完响应之后才能发送帧。在此之前，客户端等待的是状态行。',
		remedy: '先把 101 完整发出。',
	},
	'response-legacy-fields': {
		title: '已废弃草案的字段',
		duty: 'WebSocket-Location、WebSocket-Origin 和 Sec-WebSocket-Location 来自草案 75 和 76。RFC 6455 没有定义它们，客户端会忽略。',
		remedy: '去掉它们。',
	},
	'accept-matches': {
		title: 'Accept 值不对',
		duty: 'Accept 值必须是 Sec-WebSocket-Key 的文本接上固定 GUID，取 SHA-1，再编码成 base64。值不同，客户端必须使连接失败。',
		remedy:
			'对这个请求的 Sec-WebSocket-Key 原文加上 GUID 计算 SHA-1，不增不减，再用标准 base64 编码摘要。',
	},
	'accept-key-text': {
		title: '计算哈希之前解码了 Sec-WebSocket-Key',
		duty: '服务器必须对 24 个字符的 base64 文本计算哈希，不解码成 16 个字节。',
		remedy: '直接对头字段中的文本计算哈希。',
	},
	'accept-guid-appended': {
		title: '漏了 GUID',
		duty: '服务器计算哈希之前必须接上 GUID。只对 Sec-WebSocket-Key 计算哈希，不能表明支持 WebSocket：任何能对输入做哈希的服务器都办得到。',
		remedy: '计算哈希之前接上 258EAFA5-E914-47DA-95CA-C5AB0DC85B11。',
	},
	'accept-guid-order': {
		title: 'GUID 放到了前面',
		duty: 'Sec-WebSocket-Key 必须在前，GUID 在后。',
		remedy: '把两者对调。',
	},
	'accept-guid-exact': {
		title: 'GUID 的写法不同',
		duty: 'GUID 的写法必须完全一致：大写字母，带连字符，没有花括号。',
		remedy: '使用 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，一字不改。',
	},
	'accept-digest-bytes': {
		title: '编码的是摘要的十六进制文本',
		duty: '服务器必须把摘要的 20 个字节编码成 base64，得到 28 个字符。如果编码它的 40 个十六进制数字，会得到 56 个。',
		remedy: '取哈希函数的原始摘要。',
	},
	'accept-key-trimmed': {
		title: '空白也被算进了哈希',
		duty: '使用字段值之前，必须去掉前后的空白。行末的 CR 也不属于字段值。',
		remedy: '计算哈希之前去掉首尾空白。',
	},
	'accept-length': {
		title: 'Accept 值的长度不对',
		duty: 'Accept 值必须是 20 个字节的 base64：27 个字符加一个“=”。',
		remedy: '对摘要的 20 个字节编码，并保留填充。',
	},
	'accept-case': {
		title: 'Accept 值的大小写变了',
		duty: '客户端必须逐字比较 Accept 值，因为 base64 区分大小写。',
		remedy: '不要改动字段值的大小写。',
	},
	'accept-own-key': {
		title: '对另一个 Sec-WebSocket-Key 的正确响应',
		duty: 'Accept 值必须对应本连接的 Sec-WebSocket-Key。如果它正好对应另一个，很可能来自缓存，或者来自改写请求的代理。',
		remedy: '检查客户端和服务器之间的缓存或代理；使用 wss。',
	},
	'subprotocol-token': {
		title: '不是合法的子协议名',
		duty: '每个名字必须是 token：可见的 ASCII 字符，不含逗号、斜杠、括号等分隔符。浏览器在发送之前就会抛出 SyntaxError。',
		remedy: '用字母、数字、点和连字符。',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol 为空',
		duty: '这个字段只要出现，就必须至少列出一个名字。',
		remedy: '写出子协议名，或者去掉这个字段。',
	},
	'subprotocol-unique': {
		title: '同一个子协议提出了两次',
		duty: '各个名字必须互不相同。浏览器在发送之前就会抛出 SyntaxError。',
		remedy: '去掉重复的。',
	},
	'subprotocol-offered': {
		title: '服务器选了没有提出的子协议',
		duty: '服务器必须从客户端提出的名字中选择，写法也要相同。否则客户端必须使连接失败。',
		remedy: '选择提出的名字之一，或者一个也不选。',
	},
	'subprotocol-unasked': {
		title: '没有提出子协议，响应中却有',
		duty: '客户端没有提出子协议时，服务器不得发送 Sec-WebSocket-Protocol；如果发送，客户端必须使连接失败。',
		remedy: '去掉这个字段。',
	},
	'subprotocol-one-answer': {
		title: '响应中的子协议不止一个',
		duty: '响应中必须是一个名字，不是列表。',
		remedy: '选定一个。',
	},
	'subprotocol-answer-once': {
		title: '响应中 Sec-WebSocket-Protocol 出现了两次',
		duty: '响应中 Sec-WebSocket-Protocol 不得超过一行。（请求中可以有几行。）',
		remedy: '只留一行。',
	},
	'subprotocol-empty-answer': {
		title: '响应中的 Sec-WebSocket-Protocol 为空',
		duty: '服务器不选择任何子协议时，不得发送 Sec-WebSocket-Protocol。空值不合法。',
		remedy: '去掉这个字段。',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions 无法解析',
		duty: '这个字段必须是“名字; 参数; 参数=值”的列表，否则接收方必须立即使连接失败；服务器的做法是返回 400 等状态码。',
		remedy: '写成“permessage-deflate; client_max_window_bits=15”。',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions 为空',
		duty: '这个字段只要出现，就必须至少写一个扩展。',
		remedy: '去掉这个字段。',
	},
	'extension-quoted-token': {
		title: '引号里的值不是 token',
		duty: '带引号的参数值，去掉引号后必须是 token。',
		remedy: '去掉值里的空格和分隔符。',
	},
	'extension-offered': {
		title: '没有提议过的扩展',
		duty: '服务器不得列出客户端没有提议的扩展。否则客户端必须使连接失败。',
		remedy: '从响应中去掉这个扩展。',
	},
	'extension-answer-once': {
		title: '响应中 Sec-WebSocket-Extensions 出现了两次',
		duty: '响应中这个字段不得超过一行（§11.3.2）。但 §4.2.2 允许写成几行：RFC 在这里自相矛盾。',
		remedy: '把所有扩展写在一行。',
	},
	'extension-registered': {
		title: '没有注册的扩展',
		duty: '扩展名必须在 IANA 注册。服务器会忽略不支持的扩展。',
		remedy: '使用已注册的扩展，例如 permessage-deflate。',
	},
	'deflate-offer-parameter': {
		title: '提议中有未知的参数',
		duty: 'permessage-deflate 定义了四个参数。如果提议中有其他参数，服务器必须拒绝该提议，但可以接受下一个。',
		remedy:
			'只用 server_no_context_takeover、client_no_context_takeover、server_max_window_bits 和 client_max_window_bits。',
	},
	'deflate-answer-parameter': {
		title: '响应中有未知的参数',
		duty: 'permessage-deflate 定义了四个参数。如果响应中有其他参数，客户端必须使连接失败。',
		remedy: '去掉这个参数。',
	},
	'deflate-parameter-once': {
		title: '同一个参数出现了两次',
		duty: '一个提议或响应中，同一参数不得出现两次。服务器必须拒绝这样的提议，客户端必须使连接失败。',
		remedy: '只留一个。',
	},
	'deflate-window-range': {
		title: '窗口大小不允许',
		duty: '窗口大小必须是 8 到 15 的十进制数，没有前导零；响应中的值不大于提议的值。',
		remedy: '用 8 到 15 的数，且不大于提议的值。zlib 支持 9 到 15。',
	},
	'deflate-client-bits-unasked': {
		title: '客户端没有提出 client_max_window_bits',
		duty: '提议中没有 client_max_window_bits 时，服务器不得发送它。客户端提出它，才表示能够限制自己的窗口。',
		remedy: '去掉这个参数。',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits 没有值',
		duty: '响应中的 client_max_window_bits 必须有值；只有在提议中可以没有。',
		remedy: '写 client_max_window_bits=15，或者去掉它。',
	},
	'deflate-server-bits-larger': {
		title: '窗口比客户端允许的大',
		duty: '服务器接受 server_max_window_bits 时，用提议的值或更小的值。',
		remedy: '在响应中用提议的值或更小的值。',
	},
	'deflate-server-bits-echo': {
		title: '没有确认窗口限制',
		duty: '服务器接受带 server_max_window_bits 的提议时，要在响应中写上这个参数。',
		remedy: '在响应中写上 server_max_window_bits。',
	},
	'deflate-server-takeover-echo': {
		title: '没有确认 server_no_context_takeover',
		duty: '服务器接受带 server_no_context_takeover 的提议时，要在响应中写上这个参数。',
		remedy: '在响应中写上 server_no_context_takeover。',
	},
	'deflate-takeover-no-value': {
		title: '不带值的参数带了值',
		duty: '两个 no_context_takeover 参数都不带值。',
		remedy: '去掉“=”及其后的内容。',
	},
	'api-protocol-answered': {
		title: '提出了子协议，却一个也没有选',
		duty: 'RFC 6455 允许这样，WHATWG 标准不允许。网页提出了子协议而服务器一个也没有选时，浏览器会使连接失败。',
		remedy: '让服务器选择其中一个名字。',
	},
};

// Holds the Chinese words about the rules of the opening handshake.
import type { HandshakeRuleCode } from '../../engine/report/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const HANDSHAKE_RULE_WORDS: Readonly<Record<HandshakeRuleCode, RuleWords>> = {
	'http-line-end-crlf': {
		title: '某一行只以 LF 结尾',
		duty: 'HTTP/1.1 头部的每一行都以 CR LF 结尾。规范允许但不要求接收方接受单独的 LF，所以严格的解析器会拒绝它，宽松的解析器会继续处理。',
		remedy: '头部的每一行都以 \\r\\n 结尾。',
	},
	'http-bare-cr': {
		title: 'CR 后面没有 LF',
		duty: '发送方不得在头部中发送后面没有 LF 的 CR。接收方必须把单独的 CR 当作错误，或者换成空格。如果两个解析器对单独的 CR 处理不同，读到的行就不一样。',
		remedy: '删掉这个 CR，或者把行尾补成 \\r\\n。',
	},
	'http-head-terminated': {
		title: '头部之后缺少空行',
		duty: '头部是起始行和头部字段，以一个空行结束。空行到来之前，接收方不能接受这条报文。接收方可以提前拒绝，例如返回 431，也可以等待一段时间后放弃。',
		remedy: '在最后一个头部字段之后加一个空行（\\r\\n）。',
	},
	'http-request-line': {
		title: '请求行无效',
		duty: '请求的第一行由方法、目标和版本组成，相邻两项之间有一个空格。版本的写法是：大写的“HTTP”、一个斜杠、一位数字、一个点、一位数字。',
		remedy: '把请求行写成“GET /chat HTTP/1.1”。',
	},
	'http-target-no-space': {
		title: '请求目标中有空格',
		duty: '请求目标不得含有空白字符，因为空格表示请求目标到此结束。',
		remedy: '把请求目标中的空格写成 %20。',
	},
	'http-status-line': {
		title: '第一行不是状态行',
		duty: '响应以状态行开头：HTTP 版本、一个空格、三位数字、一个空格，以及可以省略的原因短语。没有状态行，客户端就无法解析响应。',
		remedy:
			'让响应以“HTTP/1.1 101 Switching Protocols”开头。请确认监听这个端口的是 WebSocket 服务器。',
	},
	'http-status-line-space': {
		title: '状态码前后的空格缺失或多余',
		duty: '服务器必须在状态码前后各写一个空格，没有原因短语时也一样。客户端也可以接受其他形式的空白。',
		remedy: '写成“HTTP/1.1 101 ”（末尾有一个空格），或者补上原因短语。',
	},
	'http-space-before-colon': {
		title: '字段名与冒号之间有空白',
		duty: '字段名与冒号之间不得有空白。如果请求中有这样的空白，服务器必须返回 400。过去，各个解析器对这种空白的处理不同，曾造成安全漏洞。',
		remedy: '删掉冒号前的空白。',
	},
	'http-obs-fold': {
		title: '字段值折到了下一行',
		duty: '发送方不得把字段值续写在缩进的下一行，这种写法已经废弃。请求中有这样的行时，服务器必须返回 400，或者用空格把各行接起来；响应中有这样的行时，客户端必须把各行接起来。',
		remedy: '把整个字段值写在一行里。',
	},
	'http-space-before-first-field': {
		title: '第一个头部字段前有空白',
		duty: '发送方不得在起始行与第一个头部字段之间写空白。接收方必须拒绝这条报文，或者忽略以空白开头的行。',
		remedy: '删掉行首的空白。',
	},
	'http-field-name-token': {
		title: '字段名无效',
		duty: '字段名必须是 token：字母、数字和一些其他字符，不含空格、双引号和括号。',
		remedy: '字段名只用字母、数字和连字符，后面跟冒号。',
	},
	'http-field-value-chars': {
		title: '字段值含有禁止的字符',
		duty: '字段值不得含有制表符以外的控制字符。如果字段值含有 CR、LF 或 NUL，接收方必须拒绝报文，或者把它们换成空格。其他控制字符如果不会造成危险，可以保留。',
		remedy: '从字段值中删掉禁止的字符。',
	},
	'http-host-missing': {
		title: '缺少 Host',
		duty: '客户端必须在每个 HTTP/1.1 请求中发送 Host，因为一个地址可以对应多个域名。没有 Host 时，服务器必须返回 400。',
		remedy: '加上 Host 字段，写明服务器的名字。',
	},
	'http-host-repeated': {
		title: 'Host 不止一行，或者值无效',
		duty: '请求必须恰好有一行 Host，并且值有效；否则服务器必须返回 400。如果有两行 Host，代理和服务器可能各用其中一行。',
		remedy: '只保留一行 Host，写主机名，必要时加端口。',
	},
	'http-1xx-content-length': {
		title: '101 响应中出现 Content-Length',
		duty: '服务器不得在 1xx 响应中发送 Content-Length，值为 0 也不行，因为这种响应没有内容。',
		remedy: '去掉 Content-Length。',
	},
	'http-1xx-transfer-encoding': {
		title: '101 响应中出现 Transfer-Encoding',
		duty: '服务器不得在 1xx 响应中发送 Transfer-Encoding，因为这种响应没有内容。空行之后的字节是帧，不是分块。',
		remedy: '去掉 Transfer-Encoding。',
	},
	'http-upgrade-needs-connection': {
		title: '有 Upgrade 却没有“Connection: Upgrade”',
		duty: '发送 Upgrade 的一方必须同时在 Connection 中列出“Upgrade”，426 响应也不例外。Upgrade 是逐跳（hop-by-hop）字段，代理会去掉 Connection 列出的字段。如果 Connection 没有列出 Upgrade，接收方应当忽略 Upgrade，因为它很可能是代理误转发的。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-uri-valid': {
		title: 'URL 不是 WebSocket URL',
		duty: '协议、主机、端口和路径必须构成有效的 ws 或 wss URL。否则，客户端必须在发送任何内容之前中止连接。浏览器会解析相对 URL，并把 http 改为 ws、https 改为 wss；对于其他无效的 URL，构造函数会抛出 SyntaxError。',
		remedy: '把 URL 写成 ws://host/path 或 wss://host:port/path。',
	},
	'request-uri-fragment': {
		title: 'WebSocket URL 带有片段',
		duty: 'ws 或 wss URL 不得带有片段（# 及其后的部分，指文档中的位置）。对于这样的 URL，浏览器会抛出 SyntaxError。',
		remedy: '去掉 # 及其后的内容；如果 # 本身是路径的一部分，就写成 %23。',
	},
	'request-method-get': {
		title: '方法不是 GET',
		duty: '在 HTTP/1.1 上，建立连接的握手必须使用 GET 方法。服务器会拒绝其他方法；最贴切的状态码是 405，并带有“Allow: GET”。',
		remedy: '使用 GET 方法。',
	},
	'request-http-version': {
		title: 'HTTP 版本低于 1.1',
		duty: 'HTTP 版本必须至少是 1.1。服务器必须忽略 HTTP/1.0 请求中的 Upgrade，把这个请求当作普通的 HTTP 请求处理。',
		remedy: '在请求行中写 HTTP/1.1。如果是代理用 HTTP/1.0 连接服务器，请修改代理的配置。',
	},
	'request-target-form': {
		title: '请求目标无效',
		duty: '请求目标必须是资源名（“/chat?x=1”）或绝对的 http、https URI，并且只含 URI 允许的字符。请求目标不能是 ws: URI。',
		remedy: '只写路径和查询串，对 URI 不允许的字符做百分号编码。服务器的名字写在 Host 里。',
		detail: ({ character }) => (character === '' ? '' : `URI 中不允许“${character}”。`),
	},
	'request-target-fragment': {
		title: '请求目标带有片段',
		duty: '请求目标不得带有片段，即 # 及其后的内容。',
		remedy: '去掉片段；如果 # 本身是路径的一部分，就写成 %23。',
	},
	'request-target-resource': {
		title: '请求目标与 URL 不一致',
		duty: '请求目标必须与 URL 的路径和查询串一致；URL 没有路径时，写成“/”。如果请求目标是绝对 URI，主机和端口也必须与 URL 一致。服务器看不到 URL，只按请求目标所写的资源作出响应。',
		remedy: '把 URL 的路径和查询串写进请求行。',
	},
	'request-host-authority': {
		title: 'Host 与 URL 不一致',
		duty: 'Host 必须写明 URL 中的主机；如果端口不是默认端口，也要写明端口。如果 Host 与 URL 不一致，服务器可以返回 400，或者提供另一个虚拟主机的内容。',
		remedy: '把 URL 的主机和端口写进 Host。',
	},
	'request-upgrade-missing': {
		title: '缺少 Upgrade',
		duty: '请求必须含有 Upgrade，用来请求切换协议。如果没有 Upgrade，请求就只是一个普通的 GET 请求，服务器会返回网页，或者返回 426 等状态码。',
		remedy:
			'加上“Upgrade: websocket”。如果客户端已经发送了 Upgrade，请检查客户端与服务器之间的代理。',
	},
	'request-upgrade-websocket': {
		title: 'Upgrade 没有列出 websocket',
		duty: 'Upgrade 字段必须包含“websocket”，不区分大小写。',
		remedy: '写“Upgrade: websocket”。',
	},
	'request-connection-missing': {
		title: '缺少 Connection',
		duty: '请求必须含有 Connection 字段，并在其中列出“Upgrade”，表示 Upgrade 是逐跳字段。',
		remedy: '加上“Connection: Upgrade”。',
	},
	'request-connection-upgrade': {
		title: 'Connection 没有列出 Upgrade',
		duty: 'Connection 必须包含“Upgrade”，不区分大小写；也可以同时列出其他值。',
		remedy: '写“Connection: Upgrade”。如果使用反向代理，也要在它的配置里加上这个字段。',
	},
	'request-key-missing': {
		title: '缺少 Sec-WebSocket-Key',
		duty: '请求必须含有 Sec-WebSocket-Key，它的值每次都要随机生成。服务器由这个值计算 Accept 值，以此表明自己读过这个请求。',
		remedy: '加上 Sec-WebSocket-Key：把 16 个随机字节编码成 Base64。',
	},
	'request-key-base64': {
		title: 'Sec-WebSocket-Key 不是 Base64',
		duty: 'Sec-WebSocket-Key 必须是 RFC 4648 §4 规定的 Base64：A–Z、a–z、0–9、+ 和 /，用 = 填充。不能使用 URL 安全的字母表。',
		remedy: '把 16 个随机字节编码成 Base64。',
	},
	'request-key-length': {
		title: 'Sec-WebSocket-Key 不是 16 字节',
		duty: 'Sec-WebSocket-Key 解码后必须是 16 字节。16 字节编码后有 24 个字符，最后两个是“==”。',
		remedy: '对恰好 16 个随机字节编码。',
	},
	'request-key-once': {
		title: 'Sec-WebSocket-Key 不止一个',
		duty: '请求中不得有多个 Sec-WebSocket-Key。如果有两个，规范没有规定服务器用哪一个计算 Accept 值。',
		remedy: '只保留一个 Sec-WebSocket-Key。',
	},
	'request-key-canonical': {
		title: 'Sec-WebSocket-Key 中未使用的位不是零',
		duty: '“==”之前未使用的四位必须为零，所以第 22 个字符是 A、Q、g 或 w。解码器可以拒绝其他值，但服务器不必解码 Sec-WebSocket-Key。RFC 6455 §4.1 的例子就违反了这条规则。',
		remedy: '用标准的 Base64 编码器对 16 个字节编码。',
	},
	'request-version-missing': {
		title: '缺少 Sec-WebSocket-Version',
		duty: '请求必须含有“Sec-WebSocket-Version: 13”，因为 RFC 6455 定义的是版本 13。',
		remedy: '加上“Sec-WebSocket-Version: 13”。',
	},
	'request-version-13': {
		title: 'Sec-WebSocket-Version 不是 13',
		duty: '版本必须是 13；9 到 12 是保留值，从未使用。服务器如果不支持请求中的版本，就必须拒绝握手，并列出自己支持的版本。',
		remedy: '写“Sec-WebSocket-Version: 13”。',
	},
	'request-version-format': {
		title: 'Sec-WebSocket-Version 不是有效的版本号',
		duty: '版本必须是 0 到 255 之间的十进制数，不带前导零。',
		remedy: '写“Sec-WebSocket-Version: 13”。',
	},
	'request-version-once': {
		title: 'Sec-WebSocket-Version 不止一个',
		duty: '请求中不得有多个 Sec-WebSocket-Version。（拒绝握手的响应可以重复这个字段，以列出多个版本。）',
		remedy: '只保留“Sec-WebSocket-Version: 13”。',
	},
	'request-origin-browser': {
		title: '浏览器的请求没有 Origin',
		duty: '浏览器必须发送 Origin，写明网页的源（origin）。其他源的网页可能带着访问者的 Cookie 建立连接，所以只为某些网站服务的服务器应当检查 Origin。如果 Origin 不在允许之列，或者没有 Origin，这样的服务器可以返回 403 拒绝握手。',
		remedy: '加上 Origin，写明网页的协议、主机和端口。',
	},
	'request-origin-once': {
		title: 'Origin 不止一个',
		duty: '请求中不得有多个 Origin。如果有两行 Origin，代理和服务器可能各检查其中一行。',
		remedy: '只保留网页的那个 Origin。',
	},
	'request-origin-form': {
		title: 'Origin 的值不是源',
		duty: 'Origin 的值由协议、“://”、主机组成，必要时加冒号和端口；也可以是“null”。源没有路径，末尾也没有斜杠。服务器把 Origin 与允许的源逐一比较时，其他写法都对不上。',
		remedy: '只写协议、主机和端口，例如“http://example.com”，末尾不加斜杠。',
	},
	'request-no-early-data': {
		title: '客户端不等响应就继续发送',
		duty: '客户端发送请求之后，必须等收到响应，才能再发送其他内容。',
		remedy: '收到 101 响应之后再发送帧。',
	},
	'request-no-content': {
		title: 'GET 请求声明了内容',
		duty: '客户端发送的 GET 请求不应带有内容（content）。Content-Length 或 Transfer-Encoding 声明后面有内容。如果服务器没有读取内容就升级，就会把内容当作帧。',
		remedy: '去掉内容，以及声明内容的字段：Content-Length 或 Transfer-Encoding。',
	},
	'response-status-101': {
		title: '状态码不是 101',
		duty: '在 HTTP/1.1 上，只有状态码 101 能打开 WebSocket 连接；如果是其他状态码，连接仍然是 HTTP。服务器可以用这种方式拒绝握手。此时网页只会收到 error 事件和 close 事件（关闭码 1006），看不到状态码。',
		remedy: '在服务器的日志或开发者工具的网络面板中，查明服务器为什么拒绝。',
	},
	'response-http-version': {
		title: '101 响应的版本是 HTTP/1.0',
		duty: 'HTTP/1.0 没有定义 1xx 响应，所以 101 响应使用 HTTP/1.1。',
		remedy: '用 HTTP/1.1 发送响应。',
	},
	'response-upgrade-missing': {
		title: '101 响应没有 Upgrade',
		duty: '101 响应必须在 Upgrade 中写明新的协议。如果没有 Upgrade，客户端必须中止连接。',
		remedy: '在响应里加上“Upgrade: websocket”。',
	},
	'response-upgrade-websocket': {
		title: '101 响应的 Upgrade 不是单独的 websocket',
		duty: '101 响应的 Upgrade 必须是“websocket”，不能有其他内容，不区分大小写。如果有多行 Upgrade，即使每行都是“websocket”，合起来也是一个列表。如果 Upgrade 不是“websocket”，客户端必须中止连接。',
		remedy: '在响应里只写一行“Upgrade: websocket”。',
	},
	'response-connection-missing': {
		title: '101 响应没有 Connection',
		duty: '101 响应必须在 Connection 中列出 Upgrade。如果没有 Connection，客户端必须中止连接。',
		remedy: '在响应里加上“Connection: Upgrade”。',
	},
	'response-connection-upgrade': {
		title: '101 响应的 Connection 没有列出 Upgrade',
		duty: '101 响应的 Connection 必须包含“Upgrade”。否则，客户端必须中止连接。',
		remedy: '在响应里写“Connection: Upgrade”。',
	},
	'response-accept-missing': {
		title: '101 响应没有 Sec-WebSocket-Accept',
		duty: '101 响应必须含有 Accept 值，以表明服务器读过这个请求并支持 WebSocket。如果没有 Accept 值，客户端必须中止连接。',
		remedy: '由请求中的 Sec-WebSocket-Key 计算 Accept 值，并加上 Sec-WebSocket-Accept。',
	},
	'response-accept-once': {
		title: 'Sec-WebSocket-Accept 不止一个',
		duty: '响应中不得有多个 Sec-WebSocket-Accept，值相同也不行。',
		remedy: '只保留一个 Sec-WebSocket-Accept。',
	},
	'response-versions-listed': {
		title: '拒绝握手的响应没有列出支持的版本',
		duty: '服务器因为版本而拒绝握手时，必须列出自己支持的版本。客户端可以换用其中一个版本再试。',
		remedy: '在拒绝握手的响应里加上“Sec-WebSocket-Version: 13”。',
	},
	'response-426-upgrade': {
		title: '426 响应没有 Upgrade',
		duty: '服务器必须在 426 响应的 Upgrade 中写明要求的协议。',
		remedy: '加上“Upgrade: websocket”和“Connection: Upgrade”。',
	},
	'response-405-allow': {
		title: '405 响应没有 Allow',
		duty: '服务器必须在 405 响应的 Allow 中列出允许的方法。',
		remedy: '加上“Allow: GET”。',
	},
	'response-401-challenge': {
		title: '401 响应没有质询',
		duty: '服务器必须在 401 响应的 WWW-Authenticate 中说明客户端如何进行身份认证（即质询）。',
		remedy: '加上 WWW-Authenticate，或者改为返回 403。',
	},
	'response-protocol-switch-offered': {
		title: '切换到了请求中没有提出的协议',
		duty: '服务器不得切换到客户端没有在 Upgrade 中提出的协议。',
		remedy: '让服务器返回普通的 HTTP 响应，或者让客户端在 Upgrade 中提出 websocket。',
	},
	'response-no-frames-before-101': {
		title: '服务器在发送响应之前就发送了帧',
		duty: '服务器发送完整的响应之后，才能发送帧。收到响应之前，客户端等待的是状态行，而不是帧。',
		remedy: '先发送完整的 101 响应。',
	},
	'response-legacy-fields': {
		title: '来自已废弃草案的字段',
		duty: 'WebSocket-Location、WebSocket-Origin 和 Sec-WebSocket-Location 来自草案 75 和 76。RFC 6455 没有定义这些字段，客户端会忽略它们。',
		remedy: '去掉这些字段。',
	},
	'accept-matches': {
		title: 'Accept 值不对',
		duty: '计算 Accept 值时，必须在 Sec-WebSocket-Key 的文本后面接上固定的 GUID，取 SHA-1 摘要，再编码成 Base64。如果 Accept 值不符，客户端必须中止连接。',
		remedy:
			'在这个请求的 Sec-WebSocket-Key 原文后面接上 GUID，不加任何其他内容，计算 SHA-1；再把摘要编码成标准的 Base64。',
	},
	'accept-key-text': {
		title: '计算哈希之前解码了 Sec-WebSocket-Key',
		duty: '服务器必须对 Sec-WebSocket-Key 的文本（24 个 Base64 字符）计算哈希，而不是先把它解码成 16 个字节。',
		remedy: '直接对 Sec-WebSocket-Key 的文本计算哈希。',
	},
	'accept-guid-appended': {
		title: '计算哈希时漏了 GUID',
		duty: '服务器在计算哈希之前，必须在 Sec-WebSocket-Key 后面接上 GUID。只对 Sec-WebSocket-Key 计算哈希，不能表明服务器支持 WebSocket，因为任何能计算哈希的服务器都能得出这个结果。',
		remedy: '计算哈希之前，在 Sec-WebSocket-Key 后面接上 258EAFA5-E914-47DA-95CA-C5AB0DC85B11。',
	},
	'accept-guid-order': {
		title: 'GUID 放到了 Sec-WebSocket-Key 前面',
		duty: '计算哈希的文本中，Sec-WebSocket-Key 必须在前，GUID 在后。',
		remedy: '把 GUID 放到 Sec-WebSocket-Key 后面。',
	},
	'accept-guid-exact': {
		title: 'GUID 的写法不同',
		duty: 'GUID 的写法必须完全一致：大写字母，带连字符，没有花括号。',
		remedy: '使用 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，一个字符也不要改。',
	},
	'accept-digest-bytes': {
		title: '编码的是摘要的十六进制文本',
		duty: '服务器必须把摘要的 20 个字节编码成 Base64，得到 28 个字符。如果编码的是摘要的 40 个十六进制数字，就会得到 56 个字符。',
		remedy: '对哈希函数返回的原始字节编码。',
	},
	'accept-key-trimmed': {
		title: '空白也被算进了哈希',
		duty: '使用字段值之前，必须去掉它前后的空白。行末的 CR 也不属于字段值。',
		remedy: '计算哈希之前，去掉 Sec-WebSocket-Key 前后的空白。',
	},
	'accept-length': {
		title: 'Accept 值的长度不对',
		duty: 'Accept 值必须是 20 个字节经 Base64 编码的结果：27 个字符加一个“=”。',
		remedy: '对摘要的 20 个字节做 Base64 编码，并保留末尾的填充字符“=”。',
	},
	'accept-case': {
		title: 'Accept 值的大小写变了',
		duty: '客户端必须逐字符比较 Accept 值，因为 Base64 区分大小写。',
		remedy: '不要改变字段值的大小写。',
	},
	'accept-own-key': {
		title: 'Accept 值对应的是另一个 Sec-WebSocket-Key',
		duty: 'Accept 值必须由本连接的 Sec-WebSocket-Key 算出。如果它对应的是另一个 Sec-WebSocket-Key，很可能来自缓存，或者来自改写请求的代理。',
		remedy: '检查客户端和服务器之间是否有缓存或代理，并使用 wss。',
	},
	'subprotocol-token': {
		title: '子协议名无效',
		duty: '每个子协议名都必须是 token：可见的 ASCII 字符，不含逗号、斜杠、括号等分隔符。如果名字不是 token，浏览器在发送任何内容之前就会抛出 SyntaxError。',
		remedy: '子协议名只用字母、数字、点和连字符。',
	},
	'subprotocol-not-empty': {
		title: 'Sec-WebSocket-Protocol 为空',
		duty: 'Sec-WebSocket-Protocol 只要出现，就必须至少列出一个子协议。',
		remedy: '写出子协议名，或者去掉 Sec-WebSocket-Protocol。',
	},
	'subprotocol-unique': {
		title: '同一个子协议提出了两次',
		duty: '请求中的子协议名必须互不相同。如果有重复，浏览器在发送任何内容之前就会抛出 SyntaxError。',
		remedy: '去掉重复的名字。',
	},
	'subprotocol-offered': {
		title: '服务器选了客户端没有提出的子协议',
		duty: '服务器如果选择子协议，就必须从客户端提出的名字中选择，写法也要相同。否则，客户端必须中止连接。',
		remedy: '从客户端提出的名字中选择一个。如果一个也不选，有的浏览器会中止连接。',
	},
	'subprotocol-unasked': {
		title: '请求没有提出子协议，响应中却有',
		duty: '如果客户端没有提出子协议，服务器就不得发送 Sec-WebSocket-Protocol。如果服务器仍然发送，客户端必须中止连接。',
		remedy: '从响应中去掉 Sec-WebSocket-Protocol。',
	},
	'subprotocol-one-answer': {
		title: '响应中的子协议不止一个',
		duty: '响应的 Sec-WebSocket-Protocol 只能写一个名字，不能写列表。',
		remedy: '只选择一个子协议。',
	},
	'subprotocol-answer-once': {
		title: '响应中 Sec-WebSocket-Protocol 出现了两次',
		duty: '响应中的 Sec-WebSocket-Protocol 不得超过一行。（请求中可以有几行。）',
		remedy: '只保留一行 Sec-WebSocket-Protocol。',
	},
	'subprotocol-empty-answer': {
		title: '响应中的 Sec-WebSocket-Protocol 为空',
		duty: '服务器如果不选择任何子协议，就不得发送 Sec-WebSocket-Protocol。这个字段的值为空，也不合法。',
		remedy: '从响应中去掉 Sec-WebSocket-Protocol。',
	},
	'extension-syntax': {
		title: 'Sec-WebSocket-Extensions 无法解析',
		duty: 'Sec-WebSocket-Extensions 必须是“名字; 参数; 参数=值”的列表。否则，接收方必须立即中止连接；如果接收方是服务器，就返回 400 之类的状态码。',
		remedy: '把字段写成“permessage-deflate; client_max_window_bits=15”。',
	},
	'extension-not-empty': {
		title: 'Sec-WebSocket-Extensions 为空',
		duty: 'Sec-WebSocket-Extensions 只要出现，就必须至少写一个扩展。',
		remedy: '去掉 Sec-WebSocket-Extensions。',
	},
	'extension-quoted-token': {
		title: '引号里的值不是 token',
		duty: '带引号的参数值，去掉引号后必须是 token。',
		remedy: '去掉值里的空格和分隔符。',
	},
	'extension-offered': {
		title: '服务器列出了客户端没有提出的扩展',
		duty: '服务器不得列出客户端没有提出的扩展。如果列出了，客户端必须中止连接。',
		remedy: '从响应中去掉这个扩展。',
	},
	'extension-answer-once': {
		title: '响应中 Sec-WebSocket-Extensions 出现了两次',
		duty: '响应中的 Sec-WebSocket-Extensions 不得超过一行（§11.3.2）。但是 §4.2.2 允许写成几行：RFC 在这里自相矛盾。',
		remedy: '把所有扩展写在同一行。',
	},
	'extension-registered': {
		title: '没有注册的扩展',
		duty: '扩展的名称必须在 IANA 注册。服务器会忽略不支持的扩展。',
		remedy: '使用已注册的扩展，例如 permessage-deflate。',
	},
	'deflate-offer-parameter': {
		title: 'permessage-deflate 的提议中有未知的参数',
		duty: 'permessage-deflate 定义了四个参数。如果提议中有其他参数，服务器必须拒绝这个提议，但可以接受下一个提议。',
		remedy:
			'只用 server_no_context_takeover、client_no_context_takeover、server_max_window_bits 和 client_max_window_bits。',
	},
	'deflate-answer-parameter': {
		title: '响应中的 permessage-deflate 有未知的参数',
		duty: 'permessage-deflate 定义了四个参数。如果响应中有其他参数，客户端必须中止连接。',
		remedy: '去掉未知的参数。',
	},
	'deflate-parameter-once': {
		title: '同一个参数出现了两次',
		duty: '一个提议或响应中，同一个参数不得出现两次。服务器必须拒绝这样的提议；收到这样的响应，客户端必须中止连接。',
		remedy: '每个参数只写一次。',
	},
	'deflate-window-range': {
		title: '不允许的窗口大小',
		duty: '窗口位数必须是 8 到 15 之间的十进制数，不带前导零。',
		remedy: '使用 8 到 15 之间的数。zlib 的压缩器支持 9 到 15。',
	},
	'deflate-client-bits-unasked': {
		title: '响应中有客户端没有提出的 client_max_window_bits',
		duty: '如果提议中没有 client_max_window_bits，服务器就不得发送它。客户端在提议中写上这个参数，就表示自己能够限制窗口的大小。',
		remedy: '从响应中去掉 client_max_window_bits。',
	},
	'deflate-client-bits-value': {
		title: 'client_max_window_bits 没有值',
		duty: '响应中的 client_max_window_bits 必须有值；在提议中，这个参数的值可以省略。',
		remedy: '写成 client_max_window_bits=15，或者去掉这个参数。',
	},
	'deflate-server-bits-larger': {
		title: '窗口大于客户端允许的值',
		duty: '服务器如果接受 server_max_window_bits，就在响应中写上提议的值或更小的值。',
		remedy: '在响应中写上提议的值或更小的值。',
	},
	'deflate-server-bits-echo': {
		title: '响应没有确认 server_max_window_bits',
		duty: '服务器接受带 server_max_window_bits 的提议时，要在响应中写上这个参数。',
		remedy: '在响应中写上 server_max_window_bits。',
	},
	'deflate-server-takeover-echo': {
		title: '响应没有确认 server_no_context_takeover',
		duty: '服务器接受带 server_no_context_takeover 的提议时，要在响应中写上这个参数。',
		remedy: '在响应中写上 server_no_context_takeover。',
	},
	'deflate-takeover-no-value': {
		title: '不应带值的参数带了值',
		duty: 'server_no_context_takeover 和 client_no_context_takeover 这两个参数都不带值。',
		remedy: '去掉“=”及其后的值。',
	},
	'api-protocol-answered': {
		title: '网页提出了子协议，服务器却一个也没有选',
		duty: 'RFC 6455 允许服务器不选择子协议，WHATWG 标准则不允许。如果网页提出了子协议，而服务器一个也没有选，浏览器必须中止连接。',
		remedy: '让服务器从网页提出的子协议中选择一个。',
	},
};

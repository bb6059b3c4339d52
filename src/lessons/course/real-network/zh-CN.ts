import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const zhCN: CourseLessonWords = {
	title: '真实的网络',
	can: '学完这课，你能保持连接，避免重连风暴，并决定哪些网页可以连接。',
	steps: {
		silence: {
			title: '两分钟的静默',
			text: [
				'你的网页说过“Hello”，之后谁也没有话说。中间有个设备，比如家里的路由器，连接上 60 s 没有字节，它就放弃。',
			],
			task: '网页会收到什么？',
			choices: {
				stays: '什么也没有：WebSocket 没有时限。',
				'close-1001': '`close`（1001），`wasClean` 为 true',
				'close-1006': '`close`（1006），`wasClean` 为 false',
				error: '只有一个 `error` 事件',
			},
			replies: {
				stays: 'RFC 没有规定时限，但很多中间设备有时限。',
				'close-1001': '这个中间设备只转发字节，所以不会发送 Close 帧。',
				'close-1006': '',
				error: '`close` 总是最后一个事件。',
			},
			done: '60 s 之后，这个**中间设备**重置两侧的 TCP 连接。没有 Close 帧，所以双方都报告关闭码 {client.code}，都不知道原因。有的中间设备只是忘掉这个连接，什么也不发：一方要等到自己发送数据时才会发现。',
		},
		heartbeat: {
			title: '逐字节看心跳',
			text: [
				'办法是心跳。服务器每 30 s 发一个 Ping ①，只有两个字节，浏览器回一个 Pong ②。只要有字节，60 s 就重新算起。网页什么也察觉不到，自己也发不了 Ping。',
			],
		},
		budget: {
			title: '有预算的心跳',
			text: [
				'你的用户按流量付钱。这个服务器的 Ping 每个 6 字节，Pong 每个 10 字节。连接要保持十分钟。',
			],
			task: '在**搭建**的**服务器**一节里设置 **Ping 间隔**（单位 ms），心跳总共不超过 200 字节。',
			done: '{client.pings} 个 Ping 和它们的 Pong 共 {bytes.heartbeat} 字节。实际使用时，间隔要比路径上最短的时限小得多，因为数据包可能迟到。',
			mistakes: {
				reconnects:
					'静默 60 s 后连接断开，客户端又重新连接。这里要让同一个连接保持下去：请让服务器及时发送 Ping。',
				'no-close': '在实验模拟的时间内，网页没有关闭连接。请保留它的脚本和时长。',
				milliseconds:
					'单位是 ms：{set.server.pingMs} ms 太短。十分钟里，200 字节只够 12 个 Ping 和对应的 Pong。',
				'ends-early': '网页不到十分钟就关闭了连接。请保留它的脚本，只改 Ping 间隔。',
				messages: '消息也能保持连接，但这里要由服务器来保持：请设置它的 **Ping 间隔**。',
				'no-limit': '中间设备不归你管。它的时限是 60,000 ms。',
				'page-pings': '网页代码不能发送 Ping：浏览器的 API 没有这个方法。请让服务器发送。',
				'too-often': '连接保持住了，但心跳用了 {bytes.heartbeat} 字节，预算是 200。',
				'too-rare':
					'间隔是 {set.server.pingMs} ms。第一个 Ping 还没有发出，中间设备就在 60 s 时放弃了连接。网页收到关闭码 {client.code}。',
				'no-ping':
					'服务器还没有发送 Ping，所以一分钟后连接就断了。间隔的单位是 ms：半分钟是 30000。间隔太短、事件太多时，输入框不接受。',
			},
			otherwise:
				'网页收到关闭码 {client.code}，心跳用了 {bytes.heartbeat} 字节。请再看看间隔，其他设置保持原样。',
			hints: [
				'间隔有两个界限：中间设备的时限，以及字节预算。',
				'一个 Ping 连同 Pong 是 16 字节。在 600 s 里，预算够发 12 次。',
				'600 s 除以 12 是 50 s，小于 60 s：**Ping 间隔**填 50000。',
			],
		},
		herd: {
			title: '一千个客户端重新连接',
			text: [
				'服务器重启，1,000 个客户端一起回来。它每秒能完成 200 次握手。客户端等 2 s 没有响应就放弃，再等 1、2、4……秒重试。',
			],
			task: '最后一个什么时候连上？',
			choices: { five: '大约 5 s 之后', twenty: '20 s 以后', never: '两分钟之内连不上' },
			replies: {
				five: '客户端已经放弃的尝试，服务器也会处理，这部分工作白做了。',
				twenty: '',
				never: '逐次加长延迟是有用的。如果每次都固定等一秒，两分钟之内确实不会全部连上。',
			},
			done: '{herd.seconds} s 之后。最忙的一秒里有 {herd.peak} 个客户端同时尝试，大多数等得太久而放弃，又一起重试。实验里“如果……”下面的“所有客户端同时重连”（窗口较窄时在**详情**里），把这种策略和另外三种做了比较。',
		},
		'evil-page': {
			title: '别的网站的网页',
			text: [
				'你已经登录 bank.example，又打开了 evil.example 的网页。它的脚本向银行打开一个 WebSocket，而银行的服务器会把你的余额发给每个客户端。',
			],
			task: 'evil.example 的网页会得到什么？',
			choices: {
				blocked: '什么也得不到：同源策略会阻止这个连接。',
				preflight: '什么也得不到：浏览器会先用 CORS 询问银行。',
				reads: '含有余额的消息。',
			},
			replies: {
				blocked: '同源策略不阻止连到其他网站的 WebSocket。',
				preflight:
					'服务器用 CORS 允许其他网站的请求；对其中一些请求，浏览器会先询问服务器。WebSocket 不使用 CORS。',
				reads: '',
			},
			done: '网页读到“{client.got.0}”。浏览器只是在请求里写明网页的源（origin）：`Origin: https://evil.example`，选中“GET /”箭头就能看到。服务器要检查 Origin，拒绝其他网站的网页，通常返回 403。浏览器还可能在请求里带上银行的 Cookie。浏览器以外的程序可以写任意的 Origin。',
		},
		claim: {
			title: '网上的一种说法',
			text: ['“WebSocket 会检测代理，并自动建立穿过代理的隧道。”一篇广为转载的文章这样写。'],
			task: '哪一句是对的？',
			choices: {
				detects: '浏览器会找出路径上的代理，并向它们发送 CONNECT。',
				configured: '浏览器只向自己配置里指定的代理发送 CONNECT。',
				never: '代理没有影响，因为 WebSocket 不是 HTTP。',
			},
			replies: {
				detects: '没有写在配置里的中间设备，浏览器发现不了。这样的代理可能删掉 Upgrade。',
				configured:
					'其他中间设备，浏览器发现不了。设备会改动请求，就用 TLS；有空闲时限，就用心跳。',
				never: '握手是 HTTP 请求。没有 TLS 时，路径上的 HTTP 中间设备可以改动它。',
			},
		},
		'read-it': {
			title: '这段你已经读得懂了',
			text: [
				'凌晨两点，用户说总是 1006。代理 nginx 的日志里有很多这样的行：\n```\nupstream timed out (110: Connection timed out) while proxying upgraded connection\n```',
			],
			task: '发生了什么？',
			choices: {
				refused: '服务器拒绝了握手。',
				crashed: '服务器崩溃了，被 nginx 发现。',
				silence: '代理好一阵没看到字节，就挂断了。',
			},
			replies: {
				refused: '这一行说的是 upgraded connection，也就是已经升级的连接，握手早就成功了。',
				crashed: '服务器崩溃，连接马上就断。timed out 是说 nginx 等过一阵。',
				silence:
					'对。服务器 60 s 没有发来字节，nginx 就挂断，除非 `proxy_read_timeout` 另有规定。可以加心跳，或者放宽时限。',
			},
		},
		spread: {
			title: '避免重连风暴',
			text: [
				'这个服务器停机七秒，而客户端完全不重试。引导栏会按你的设置，模拟 1,000 个客户端一起重连。',
			],
			beside: [
				'你的客户端重新连上',
				'1,000 个客户端：最忙的一秒里最多尝试 250 次',
				'1,000 个客户端：30 s 内全部连上',
				'它们的服务器：立即恢复，每秒 200 次握手',
			],
			task: '在**搭建**的**客户端**一节里，勾选**连接断开后重连**，并设置各字段。要求列在下面。',
			done: '一秒里最多 {herd.peak} 次尝试，{herd.seconds} s 后全部连上。RFC 建议两点：首次延迟应当随机，每次失败后应当加长延迟（§7.2.3）。',
			mistakes: {
				'some-missing':
					'尝试分散得太开：过了一分钟，还有客户端没有连上。要求是不超过 30 s，请缩短**首次延迟**。',
				'still-waits': '两分钟过去，你的客户端还在等待，一次也没有尝试。请缩短**首次延迟**。',
				'other-time': '实验模拟的时长不再是两分钟，即 120,000 ms。请保留时长，只改客户端。',
				'server-leaves-later':
					'服务器现在从 {set.server.away.fromMs} ms 起才停，而不是 1,000 ms。请保留这次重启，只改客户端。',
				'server-stays': '服务器不再是从 1,000 ms 停到 8,000 ms。请保留这次重启，只改客户端。',
				'too-late':
					'尝试分散得太开：最忙的一秒里只有 {herd.peak} 次，却要 {herd.seconds} s 才全部连上。要求是不超过 30 s，请缩短**首次延迟**。',
				never: '客户端从不重试。请先勾选**连接断开后重连**。',
				'gave-up': '你的客户端没有连回来：最后一次尝试也失败了。请增加尝试次数，或者加长延迟。',
				together:
					'所有客户端等待的时间相同，于是同时到来：一秒里有 {herd.peak} 次尝试。请在**延迟方式**里选随机的一种。',
				'too-soon':
					'延迟是随机的，但**首次延迟**太短：最忙的一秒里有 {herd.peak} 次尝试。请把它们分散到更长的时间里。',
			},
			otherwise:
				'最忙的一秒里有 {herd.peak} 次尝试。要求是不超过 250 次，并且 30 s 之内全部连上。请保留脚本：你的客户端收到第二条消息后关闭连接。',
			hints: [
				'关键有两处：**延迟方式**和**首次延迟**。',
				'选择随机的延迟。1,000 个客户端分散在**首次延迟**之内，每秒最多 250 次尝试。',
				'**延迟方式**选“随机，上限每次加倍”，**首次延迟** 8000，**最长延迟** 60000：每秒约 125 次尝试，服务器立即就能完成。',
			],
		},
		stripped: {
			title: '删掉 Upgrade 的代理',
			text: [
				'客户端用 `ws://` 连接，没有加密。路径上的代理会转发 HTTP 请求，但会删掉 `Upgrade` 和 `Connection` 字段，因为它们只对路径上的一段连接有效。',
			],
			task: '网页会收到什么？',
			choices: {
				opens: '`open`，因为服务器上有这个路径',
				polling: '`open`，因为浏览器自动改用轮询，网页察觉不到',
				'error-1006': '先 `error`，再 `close`（1006）',
			},
			replies: {
				opens: '服务器收到的是普通的 GET 请求，其中没有要求 WebSocket。',
				polling: '浏览器不会改用别的方式代替 WebSocket，只有网页使用的库才可能这样做。',
				'error-1006': '',
			},
			done: '服务器收到的请求里没有 Upgrade，于是拒绝。网页只知道关闭码 {client.code}。如果用 `wss://`，代理看到的是加密的字节，什么也删不掉。',
		},
		production: {
			title: '适应真实的网络',
			text: [
				'`http://bank.example` 的网页用 `ws://` 连接。代理会删掉 Upgrade，静默 60 s 就放弃连接；服务器不发 Ping，什么源都允许。',
			],
			task: '改**搭建**，但不改中间设备：让网页在 `wss://bank.example/` 上保持十分钟，让 `https://evil.example` 的网页得到 403。',
			done: 'TLS 让代理看不到请求。服务器检查源：自己的网页得到 101，`https://evil.example` 的网页得到 403。Ping 让连接一直保持到网页用关闭码 {client.code} 关闭它。',
			mistakes: {
				reconnects:
					'静默 60 s 后连接断开，客户端又重新连接。这里要让同一个连接保持下去：请让服务器及时发送 Ping。',
				'no-close': '在实验模拟的时间内，网页没有关闭连接。请保留它的脚本和时长。',
				milliseconds:
					'每 {set.server.pingMs} ms 一个 Ping，远比代理需要的频繁；会话里的事件太多，这里不检查。时限是 60 s，半分钟一个就够：30000。',
				messages:
					'这些消息能保持连接，但网页的脚本变了。请由服务器来保持：设置它的 **Ping 间隔**。',
				'page-pings':
					'网页代码不能发送 Ping：浏览器的 API 没有这个方法。请在**服务器**一节设置 **Ping 间隔**。',
				'https-url':
					'新的浏览器把这里的 `https:` 当作 `wss:`，旧的浏览器则抛出 SyntaxError。请写 `wss://bank.example/`。',
				'other-url':
					'网页请求的是 `{set.client.url}`，应该是 `wss://bank.example/`：任务给出了协议、主机和路径。',
				'other-page':
					'网页的 **Origin** 现在是 `{set.client.origin}`。Origin 由浏览器按网页的源填写，这里是 `http://bank.example`，网页代码改不了。请改服务器。',
				'ends-early': '网页不到十分钟就关闭了连接。请保留它的脚本。',
				'second-box': '现在有了第二个中间设备。请删掉它：这个网络里只有原来的代理。',
				'other-proxy': '中间设备变了。在真实的网络里你无法改动它。',
				upgrades: '代理不归你管，它会删掉 Upgrade。',
				plain: '没有 TLS，代理就能读到请求并删掉 Upgrade。请在**链路**一节打开 **TLS**。',
				url: 'TLS 已打开，但 URL 仍以 `ws://` 开头。网页要用 `wss://`。',
				'only-evil':
					'**允许的源**列出的是可以连接的源，不是要拒绝的源。所以服务器让 `https://evil.example` 的网页连接，却拒绝银行自己的网页。',
				'locked-out':
					'服务器连银行自己的网页也拒绝了。请把**允许的源**和网页的 **Origin** 对照一下：协议、主机和端口都要相同，后面没有路径，也没有 `/`。',
				everyone:
					'网页连上了，但 `https://evil.example` 的网页也能连上。**允许的源**里只能有可以连接的源。',
				silent:
					'该连上的网页连上了，但静默 60 s 之后，中间设备断开了连接，关闭码是 {client.code}。',
			},
			otherwise:
				'网页收到关闭码 {client.code}。请检查 URL、TLS、允许的源和 Ping 间隔，并保留网页的脚本。',
			hints: [
				'要设置四个字段：**URL**、**TLS**、**允许的源**和 **Ping 间隔**。',
				'**URL** 填 `wss://bank.example/`，打开 **TLS**。源由网页 URL 的协议、主机和端口组成，默认端口省略不写。',
				'**URL** 填 `wss://bank.example/`，打开 **TLS**，**允许的源**填 `http://bank.example`，**Ping 间隔**填 30000。',
			],
		},
		'unasked-pong': {
			title: '你是服务器：收到 Pong',
			text: ['你是服务器，还没有发过任何 Ping。客户端发来这个帧。'],
			task: '你怎么做？',
			done: '没有 Ping 也可以发送 Pong。它是单向的心跳：向中间设备表明连接仍在使用，不需要回应（§5.5.3）。',
			mistakes: {
				closes: 'Close 会开始关闭连接。这个 Pong 没有违反规则，连接应该保持。',
				'pong-back': '只有 Ping 才需要 Pong。客户端并不等你的 Pong。',
				'ping-back': '你随时可以发送 Ping，但这个帧并没有要求你发。',
				fail: '这个帧加了掩码，也是完整的，而且协议允许主动发送 Pong。没有理由中止连接。',
			},
			otherwise: '这个帧是 Pong，而 Pong 不要求任何回应。',
			hints: [
				'**读标志：**这个帧的操作码是多少？',
				'操作码 10 是 Pong。想一想 Pong 的用途。',
				'选**等待**：不论你有没有发过 Ping，Pong 都不需要回应。',
			],
		},
		tunnel: {
			title: '经过配置好的代理',
			text: [
				'某公司的浏览器都用代理。网页打开 `wss://chat.example/chat`：浏览器请代理建立隧道，也就是通到服务器的 TCP 连接，隧道里再做 TLS 握手。',
			],
			beside: ['ClientHello：TLS 的第一条消息', 'Finished：TLS 握手的最后一条'],
			task: '从第一个字节到第一条消息，把各行按先后排好。有三行不属于这里。',
			mistakes: {
				established: '这个 200 是代理对 CONNECT 的响应，所以 CONNECT 在它之前。',
				tls: 'TLS 在隧道里运行，代理返回 200 之后才有隧道。所以 CONNECT 和 200 在 TLS 之前。',
				upgrade:
					'用 `wss` 时，这个请求在隧道和 TLS 里面发送。所以 CONNECT、200 和 TLS 都在它之前。',
				switching: '101 是服务器对带 Upgrade 的 GET 的响应，所以那个请求在它之前。',
				frame: '服务器返回 101 之后，客户端才能发送帧。所以 101 在这个帧之前。',
				'whole-url': '隧道里的请求只写路径。请求行里不会出现 `wss://`。',
				'connect-url': 'CONNECT 后面是主机和端口，不是 URL。',
				unmasked: '在 TLS 里面，客户端的帧也要加掩码。',
			},
			done: 'CONNECT 和 200 建立隧道；隧道里是 TLS；握手和帧都在 TLS 里面。按实验里的“播放”可以看到全过程。',
			hints: [
				'代理一开始还不知道浏览器要连接哪个服务器。',
				'代理返回 200 之后，浏览器就直接和服务器通信：先是 TLS。',
				'CONNECT、200、TLS、带 Upgrade 的 GET、101、加了掩码的帧。',
			],
		},
		exit: {
			title: '看看你学会了多少',
			text: ['五个问题，都关于真实网络中的连接。答错的问题以后会再次出现。'],
		},
	},
	items: {
		'network-page-ping': {
			question: '网页代码怎样保持连接？',
			choices: {
				send: '用操作码 9 调用 `ws.send()`',
				ping: '调用 `ws.ping()`',
				message: '发送小消息，由服务器的程序回应',
			},
			because: '浏览器的 API 没有发送 Ping 的方法，也不能选择操作码。',
		},
		'network-interval': {
			question: '路径上的负载均衡器空闲时限是 60 s，代理的空闲时限是 300 s。心跳间隔应该是多少？',
			choices: { 'every-25': '25 s', 'every-90': '90 s', 'every-240': '240 s' },
			because: '起决定作用的是最短的时限。间隔必须小于 60 s。',
		},
		'network-silent': {
			question: '中间设备放弃了一个静默的连接，既不发 FIN 也不发 RST。双方什么时候知道？',
			choices: {
				'at-once': '双方立即知道，关闭码是 1006',
				'only-server': '服务器立即知道，网页晚一些',
				none: '都不知道，直到自己发送数据',
			},
			because: '没有任何报文段通知双方。一方发出的 Ping 或消息得不到回应，这一方才能发现连接已断。',
		},
		'network-origin-status': {
			question: '服务器因为 Origin 拒绝网页时，通常返回哪个状态码？',
			because: 'RFC 6455 §4.2.2 举的例子就是 403 Forbidden。网页只能看到 1006。',
		},
		'network-origin-program': {
			question: '服务器只允许自己网站的源。这项检查对 Node 程序有什么作用？',
			choices: {
				stops: '能阻止，因为它不是网页。',
				'any-origin': '没有作用：程序可以发送任意的 Origin。',
				'no-field': '能阻止，因为只有浏览器可以发送 Origin。',
			},
			because:
				'浏览器会如实写出网页的源，所以这项检查保护的是浏览器的用户。要阻止程序，得用登录或令牌。',
		},
		'network-wss': {
			question: '为什么 `wss://` 比 `ws://` 更容易通过中间设备？',
			choices: {
				faster: 'TLS 更快。',
				hidden: '中间设备只看到加密的字节，无法改动请求。',
				allowed: 'RFC 6455 禁止中间设备处理 443 端口。',
			},
			because: '读不到的字段，中间设备也就删不掉。',
		},
		'network-port': {
			question: '`wss://chat.example/` 使用哪个端口？',
			because: 'wss 的默认端口是 443，ws 的是 80（RFC 6455 §3）。',
		},
		'network-first-delay': {
			question: '服务器为了重启关闭了所有连接。客户端首次重连之前应该等多久？',
			choices: {
				random: '随机的一段时间',
				same: '每次都正好等一秒',
				'at-once': '不等，立刻重新连接',
			},
			because: '如果延迟都相同，所有客户端会在同一时刻重连。RFC 6455 §7.2.3 建议首次延迟随机。',
		},
	},
	teacher: {
		goals: [
			'根据空闲时限和字节预算选择心跳间隔。',
			'设置重连，使大量客户端不会在同一秒重新连接。',
			'说明 `wss`、心跳和 Origin 检查各自防什么、不防什么。',
		],
		questions: [
			{
				before: 'silence',
				ask: '手机和服务器之间有哪些设备？其中哪些会保存连接的状态？',
				answer: 'NAT 路由器、防火墙、代理和负载均衡器。其中很多会删除静默连接的状态。',
			},
			{
				before: 'budget',
				ask: 'Ping 的间隔由哪两个数限定？',
				answer: '上限是空闲时限，下限来自字节预算。',
			},
			{
				before: 'herd',
				ask: '1,000 个客户端重连，服务器每秒完成 200 次握手，为什么五秒还不够？',
				answer: '客户端已经放弃的尝试，服务器也在处理。',
			},
			{
				before: 'evil-page',
				ask: '别的网站的网页为什么不能用 `fetch` 读你的邮件？这种保护对 WebSocket 也有效吗？',
				answer: '因为有同源策略和 CORS。两者都不适用于 WebSocket。',
			},
			{
				before: 'tunnel',
				ask: '浏览器怎么知道有代理？',
				answer: '靠配置：系统设置、浏览器设置或脚本。其他代理，浏览器看不到。',
			},
		],
		notes: {
			silence: ['先举手表决。请选 1001 的学生说说，Close 由谁来发。'],
			budget: ['全班分成两半，各报一个间隔：一半求省字节，一半求稳妥。两个间隔都填进去试。'],
			herd: ['结果出现后，往下滚动到“所有客户端同时重连”，让学生比较四张图。'],
			'evil-page': ['选中“GET /”箭头，读出 Origin 字段，再问是谁写的：是浏览器，不是网页。'],
			production: ['先把四个字段写在黑板上，再逐个设置，每设一个就按一次**检查**。'],
		},
		misunderstandings: [
			{
				belief: '网页代码可以调用 `ws.ping()`。',
				say: '那是 Node 的 ws 库的方法。在浏览器的控制台里试一下，它是 undefined。',
			},
			{
				belief: 'Origin 检查能挡住浏览器以外的程序。',
				say: '程序可以写任意的 Origin。这项检查保护的是浏览器的用户；要挡住程序，得用登录或令牌。',
			},
			{
				belief: '有 TCP keepalive 就够了。',
				say: '它默认关闭，或者间隔长达数小时，而且只到代理为止。Ping 能穿过代理。',
			},
			{
				belief: '客户端应当尽快重连。',
				say: '演示“一千个客户端重新连接”：一次尝试无妨，同一秒一千次就不行了（§7.2.3）。',
			},
		],
	},
};

// 由人讲述的事实的文字，以及证据什么都定不下来时所说的话。
import type { UsualReason } from '../../../../evidence/facts/usual/for-status.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import { curlLine } from '../curl-line.ts';
import { withUsual, type FactText } from '../fact-text.ts';
import type { Moment } from '../../../../evidence/facts/usual/moments.ts';
import { moments } from './moments.ts';
import { asked } from './asked.ts';
import { programErrorText } from './program-errors.ts';
import { topics } from './topics.ts';
import { usualWords } from './usual-in-programs.ts';
import type { toldFacts as english } from '../en/told-facts.ts';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join('');

const STATUSES: Readonly<Record<string, readonly [says: string, asks: string]>> = {
	400: [
		'请求到了，但没有被当作握手：Upgrade 没传到，或者查询参数、会话、版本不对。',
		'绕过代理，直接连服务器的端口能行吗？',
	],
	401: [
		'请求到了，对方要求登录。网页不能给 WebSocket 设置 Authorization。',
		'客户端怎么带令牌：Cookie、查询参数还是子协议？',
	],
	403: [
		'请求到了，对方拒绝这个客户端。最常见的是页面的来源不在名单里，或者没有登录。',
		'同一条命令加上服务器自己的来源，还是 403 吗？',
	],
	404: [
		'请求到了，但这个路径上没有 WebSocket，或者请求到那里时没有了 Upgrade。',
		'服务器自己的日志里这个请求是什么样：路径变了、没有 Upgrade，还是根本没有？',
	],
	405: [
		'请求到了，但被当成普通请求，而这个路径只接受别的方法。',
		'是哪个程序回答的：Server 字段里写了吗？',
	],
	426: [
		'请求到达时没有 Upgrade：被中间某一跳去掉了，或者本来就是普通请求。也可能是服务器不支持这个 Sec-WebSocket-Version。',
		'绕过代理，直接连服务器的端口能行吗？',
	],
	451: [
		'对方因为法律原因，不为发出这个请求的国家或网络提供服务（RFC 7725）。代码和握手都没有问题。',
		'发出请求的 IP 地址在哪个国家？换一个地方发出，能连上吗？',
	],
	500: ['握手让服务器程序出错了，或者它的主机没有开 WebSocket。', '服务器日志在那一秒报了什么错？'],
	501: [
		'响应的程序在这里不认识这样的请求。websocket-sharp 的话，是这个路径上没有注册服务。',
		'服务器注册了哪些路径？',
	],
	502: [
		'回答的是代理：它没有从后面的服务器拿到有效的响应。',
		'在服务器旁边对它自己的端口执行这条命令，有回答吗？',
	],
	503: [
		'回答的一方没有准备好：服务器没起来、满了或正在启动，或者主机没有开 WebSocket。',
		'503 是谁发的：代理、主机还是服务器？',
	],
	504: [
		'代理在等后面的服务器，一直没有响应。',
		'在服务器旁边对它自己的端口执行这条命令，有回答吗？',
	],
};

/** Says what a status of Cloudflare tells, and what to do. */
const OF_CLOUDFLARE: Readonly<Record<number, readonly [what: string, todo: string]>> = {
	520: [
		'从后面的服务器得到的响应是空的或损坏的',
		'看服务器在那一秒的日志：可能崩溃了、重置了连接，或者头部太大。',
	],
	521: [
		'被后面的服务器拒绝了：那个端口没有程序监听，或者防火墙拒绝 Cloudflare',
		'在这个端口启动服务器，并让防火墙放行 Cloudflare 的网段。',
	],
	522: [
		'没能及时和后面的服务器建立 TCP 连接',
		'让防火墙放行 Cloudflare 的网段，并核对 DNS 记录里的地址是不是服务器的地址。',
	],
	523: ['找不到通往后面服务器的路由', '核对 DNS 记录里的地址是不是服务器的地址。'],
	524: [
		'等后面的服务器回答，一直等到超时',
		'让服务器马上回答握手：它接受了 TCP，之后没有任何响应。',
	],
	525: [
		'和后面的服务器没能建立 TLS：那个端口不讲 TLS，或者没有可用的证书',
		'给这个端口配上证书，或者在它前面放一个带 TLS 的 nginx。也可以把 Cloudflare 的 SSL 模式改为不加密连接源站（Flexible）。',
	],
	526: [
		'不信任后面服务器的证书',
		'给服务器换一张有效的证书（比如 Cloudflare 的源站证书），或者把 Full (strict) 改为 Full。',
	],
	530: [
		'找不到后面的服务器或隧道',
		'看页面上的 1xxx 编号：1033 是隧道没有运行，1016 是域名解析不到。',
	],
};

const USUAL: Readonly<Record<UsualReason, string>> = {
	'spring-origin':
		'Spring 从 4.1.5 起只接受同源：用 `setAllowedOrigins` 列出页面的来源。Spring Security 也可能拦住这个路径。',
	'asgi-403':
		'ASGI 服务器在没有对应的 WebSocket 路由，或程序在 `accept()` 之前关闭时回 403；Django 的来源校验也是。',
	'gateway-authorizer':
		'`$connect` 的授权器拒绝时，API Gateway 回 401 或 403。策略必须允许以 `/$connect` 结尾的 ARN，地址里要有 stage。',
	'gateway-policy': '授权器没有返回策略或出错时，API Gateway 回 500。要拒绝就返回 Deny 策略。',
	'rails-404':
		'来源不在 `allowed_request_origins` 里，或请求没有 Upgrade 时，Action Cable 回 404。它的日志会说是哪一种。',
	'azure-off': '在 Azure App Service 的“配置 → 常规设置”里打开“Web 套接字”。',
	'iis-missing': '在 IIS 上要安装“WebSocket 协议”功能。',
	'engineio-400':
		'会话属于另一个进程（要用粘性会话），或 `transport`、`EIO` 不对时，Socket.IO 回 400。响应正文会说明。',
	'gunicorn-worker':
		'用 gunicorn 时，只用一个能保持 WebSocket 的 worker（`-k gevent` 或 `eventlet`，`-w 1`）。',
	'gateway-path': '经过网关时，核对服务器收到的路径：前缀可能被去掉，也可能被保留。',
	'vercel-404':
		'Vercel 由函数提供 WebSocket，要按它文档里的写法（2026 年起，需要 Fluid compute）；别的路径就会得到这样的状态码。',
	'jupyter-403':
		'Jupyter 拒绝其他来源，以及不带令牌或 Cookie 的请求：设置 `ServerApp.allow_origin`，并让代理传递 Host。',
	'tornado-403':
		'Tornado 从 4.0 起默认拒绝主机与自己不同的 Origin：重写 `check_origin`，并让代理原样转发 Host。',
	'sends-no-origin':
		'这个客户端自己不发 Origin，而有的服务器会拒绝没有它的请求。加上一个，值为服务器的协议加主机。',
	'mqtt-path':
		'很多 MQTT 服务器只在 `/mqtt` 接受 WebSocket：地址要加上这个路径。同一个客户端库，在 Node 里用 TCP，在浏览器里用 WebSocket。',
	'haproxy-503':
		'这是 HAProxy 的页面：对这个主机名或路径，它没有可用的服务器。核对 Host 和它的规则，再看服务器有没有运行。',
	'ingress-path': '经过代理时，核对路径：`proxy_pass` 带了路径，或 `location` 带斜杠，都会改变它。',
};

const usualOf = (usual: unknown) => ownValue(USUAL, String(usual)) ?? '';

const PLACES: Readonly<Record<string, string>> = {
	browser: '浏览器：网络面板 → WS → 这条连接 → 标头；还有控制台的那一行。',
	node: 'Node：`error` 和 `close` 事件的代码与原因，以及 `unexpected-response`。',
	python: 'Python：异常的最后一行，连同类名。',
	go: 'Go：错误本身，以及 `Dial` 的 `resp.StatusCode`。',
	java: 'Java：最里面的 `Caused by`，以及 `onClose` 的代码和原因。',
	nginx: 'nginx：那一秒的访问日志和错误日志，以及对应的 `location`。',
	kubernetes: 'Kubernetes：先试 `kubectl port-forward`，再看那一秒 ingress 的日志。',
	phone: '手机：错误和它的代码、时间，以及当时应用是否在后台。',
};

const CODES: Readonly<Record<string, readonly [says: string, asks: string]>> = {
	1000: [
		'这是正常结束的代码：有程序主动调用了 close。如果不该关闭，就是它自己的代码做的决定。',
		'是哪一边调用了 close，它的代码在那一秒做了什么？',
	],
	1001: [
		'有一方要离开：页面关了，或者服务器、代理要停止或到了时限。',
		'是哪一方发的，那一秒有没有关页面或重启服务器？',
	],
	1002: [
		'报错的一方收到了违反协议的帧：掩码不对、保留位不对，或者根本不是帧的文本。',
		'是哪一方报的，之前收到的字节是什么？',
	],
	1003: [
		'对方收到了它不接受的数据类型，例如要文本却来了二进制。',
		'客户端发的是文本还是二进制，服务器要哪一种？',
	],
	1005: [
		'收到的 Close 帧没有代码。所以是有一方主动关闭，没有说原因。',
		'是哪一方调用了 close，那一秒它的代码在做什么？',
	],
	1007: ['消息的数据与类型不符，多半是文本不是 UTF-8。', '这条消息的字节是什么？'],
	1008: [
		'服务器因为自己的规则关闭，多半是没有登录或来源不对。',
		'代码旁边的原因是什么，服务器日志写了什么？',
	],
	1010: ['客户端需要的扩展，服务器没有接受。', '代码旁边的原因写的是哪个扩展，服务器打开它了吗？'],
	1011: [
		'服务器程序在处理这条连接时出错了，或者 Ping 没有回应。',
		'服务器日志在那一秒报了什么错？',
	],
	1013: ['服务器现在太忙。', '那时它有多少连接？'],
	1014: ['网关没有从后面的服务器得到有效的回答。', '后面的服务器在自己的端口有回答吗？'],
};

/** 文本没有提到中间的任何东西时，400 意味着什么。 */
const BAD_REQUEST = [
	'请求到了服务器，但没有被当作握手：查询参数、会话、某个字段或版本不是它要的，或者它没有装 WebSocket 的库。',
	'响应的正文写了什么，服务器在那一秒记了什么？',
] as const;

/** 关于断开知道什么，以及它的时刻说明什么。 */
const known1006 = (code: unknown) =>
	code === 1006
		? '1006 只说明连接没有 Close 帧就断了。'
		: code === 'unknown'
			? '连接断了，这里能读出来的内容没有说明原因。'
			: 'TCP 连接没有 Close 帧就断了。';

/** 另一端就在同一台电脑上时，说该看哪里。 */
function fromOwnPort(port: unknown, known: string): FactText {
	return fact(
		`${known}地址是这台电脑自己，所以多半不是网络或防火墙。${known === '' ? `端口 ${String(port)} 上没有程序监听，或者占着它的是另一个程序` : `占着端口 ${String(port)} 的是另一个程序`}；也可能那里的开发服务器没有转发升级，或者处理函数出错。`,
		'再连一次，看那个程序的控制台。没有输出，就试服务器自己的端口，再看有没有设了 `HTTP_PROXY` 却没有 `NO_PROXY`。',
		'那时那个程序打印了什么？',
	);
}

function endedAt(code: unknown, moment: Moment): FactText {
	const [says, todo, asks] = ownValue(moments, moment)!;
	const known =
		code === 1006
			? '1006 只说明连接没有 Close 帧就断了。'
			: code === 'unknown'
				? ''
				: 'TCP 连接没有 Close 帧就断了。';
	return fact(all(known, says), todo, asks);
}

const KNOWN: Omit<typeof english, 'usual-in-program'> = {
	'status-of-cloudflare': ({ status }) => {
		const [what, todo] = OF_CLOUDFLARE[Number(status)]!;
		return fact(
			`${String(status)} 是 Cloudflare 的状态码：它${what}。握手没有到达服务器。`,
			todo,
			'Cloudflare 里这个主机的地址、端口和 SSL 模式是什么？',
		);
	},
	'hop-decides': ({ hop, status, ends, idle, passes, how }) =>
		how === 'no-line'
			? fact(
					`不经过${hop}正常，而${hop}没有记下失败的请求。所以没有 HTTP 到达它：之前就断了，在 TLS、别的端口或别的地址上。`,
					'用 `openssl s_client -connect HOST:443 -servername HOST` 看证书，再看客户端自己的报错。',
					'先关掉证书校验试一次，同一个地址能连到吗？',
				)
			: how === 'others-pass'
				? fact(
						`不经过${hop}正常，别的连接也能经过它。所以它能转发 WebSocket，不同的是这一个请求，或者它的时刻。`,
						`在${hop}的访问日志和错误日志里各找一条失败的和成功的，比较地址、端口、字段和时间。`,
						`${hop}给失败的那条记了什么？`,
					)
				: ends === 1
					? fact(
							idle === 1
								? `不经过${hop}就稳定，经过时没有数据就会断。是中间的空闲时限断开了它。`
								: `不经过${hop}就稳定，经过就会断，说明客户端和服务器是配得上的。是中间这一段断开了已经打开的连接：时限、重启，或者过滤。`,
							'每次断开都记下打开了多久、最后一条消息是什么时候。时间总是一样就是时限；没有规律，问题在到它的路上。可以每 20 秒发一次 Ping 试试。',
							'断开的那一秒，服务器对同一个连接记了什么：对方关闭、重置，还是什么都没有？',
						)
					: fact(
							all(
								`不经过${hop}就正常，经过${hop}就失败，说明客户端和服务器是配得上的，是${hop}改了或拒绝了握手${status === '' ? '' : `（${status}）`}。`,
								passes === 1
									? '贴出来的配置块已经转发 Upgrade，所以看路径、Host、Origin 和子协议，或者是别的配置块。'
									: '多半是丢了 Upgrade、子协议或 Origin，改了路径，或者有时限。',
							),
							`把同样的握手分别经过和不经过${hop}发一次，比较回答：\`${curlLine('', 1)}\``,
							`经过${hop}的请求，服务器记下的路径和 Upgrade 是什么？`,
						),
	'only-deployed': ({ host, status, ends }) =>
		ends === 1
			? fact(
					'在你的电脑上不断，部署之后会断。代码和握手都没有问题；是那里的代理或负载均衡有时间上限，进程重启，或者内存不够。',
					'记下每次打开了多久，再看那一秒主机的日志。先试着每 20 秒发一个 Ping。',
					'每次打开的时间一样吗，那时进程有没有重新启动？',
				)
			: fact(
					all(
						`在自己的电脑上正常，部署后失败${status === '' ? '' : `（${status}）`}。要查的是那里不同的东西：前面的代理、TLS、页面里的地址、服务器监听的端口，或主机的设置。`,
						host === 'azure'
							? usualOf('azure-off')
							: host === 'iis'
								? usualOf('iis-missing')
								: host === 'gunicorn'
									? usualOf('gunicorn-worker')
									: '',
					),
					'页面里用 wss:// 加公开的主机名，并让代理传递 Upgrade。再看回答是什么：网络面板里的状态码，或者用 curl。',
					'在那里握手得到的状态码是多少，服务器前面是什么程序？',
				),
	'past-proxy': ({ port, secure }) =>
		fact(
			all(
				`地址里的 ${port} 端口是 nginx 转发到的端口。页面绕过了 nginx，nginx 里的设置都不起作用。`,
				secure === 1 ? '那个端口上的程序不用 TLS，所以 wss:// 在那里会失败。' : '',
			),
			'去掉地址里的端口，让它走 nginx。开发服务器有自己的设置（`WDS_SOCKET_PORT=443`、`client.webSocketURL`、`hmr.clientPort`）。然后让 nginx 转发 Upgrade。',
			'地址里的端口是哪里来的：自己的代码，还是构建时的变量？',
		),
	'only-upgrade': ({ hop, status }) =>
		fact(
			all(
				`普通请求正常，只有 WebSocket 失败${status === '' ? '' : `（${status}）`}。所以主机是通的：是有什么不让升级通过，或者服务器在这个路径上没有 WebSocket。`,
				hop === '' ? '' : `首先怀疑${hop}。`,
			),
			`手动请求一次升级，先在服务器本机，再从外面：\`${curlLine('', 1)}\``,
			'服务器自己的端口回 101 吗，从外面得到的状态码是多少？',
		),
	'setting-decides': ({ setting, time }) =>
		time === 1
			? fact(
					`由 \`${setting}\` 决定：一种写法连接能保持，另一种就断。所以问题就在它管的地方，多半是时限，或者防止时限的 Ping，不是握手。`,
					'保留能保持的那种写法。查这个设置怎么算：哪个方向，从什么时候起，步长是多少。',
					'另一种写法时，过多少秒断？',
				)
			: fact(
					`不用“${setting}”就正常，用了就失败。所以原因是它对握手或连接做了什么。`,
					'升级它，或者让它不作用于 WebSocket 的路径。这类部件常会读取或包装响应，而 101 不是普通的响应。',
					`“${setting}”是哪个版本，用它和不用它时，响应各是什么？`,
				),
	'draft-frames': () =>
		fact(
			'这是旧草案 hybi-00 的帧：一段文本从 00 到 ff，没有操作码，没有长度，也没有掩码。一次读取里可能有上一帧的结尾和下一帧的开头。',
			'读到 ff 之后接着往下读，不完整的部分留到下一次读取。2012 年以后的浏览器不再发送这个草案，没有旧客户端的话可以拒绝它。',
			'哪个客户端还在发送这个草案？',
		),
	'path-decides': ({ path, lost, status }) =>
		fact(
			`路径应该是 \`${path}\`：\`${lost}\` 不存在（404），而 \`${path}\` 有程序回答 ${status}。所以它是因为别的原因拒绝了这次握手。`,
			'和能连上的客户端比一比：子协议（Sec-WebSocket-Protocol）、Origin、令牌。MQTT 的 broker 要求子协议 `mqtt`。',
			`${status} 的响应正文写了什么？客户端请求的子协议是什么？`,
		),
	'port-differs': ({ port, right, docker, inside, nginx, code }) =>
		fact(
			docker === 1
				? inside === 1
					? `${port} 端口只映射在宿主机上。容器之间要用容器里的端口，也就是 ${right}。`
					: `Docker 把容器的端口映射成了这台电脑的 ${right}，而客户端连的是 ${port}。`
				: `${nginx === 1 ? 'nginx ' : '客户端'}连的是 ${port} 端口，而服务器说自己监听的是 ${right}。`,
			inside === 1
				? `用服务名加端口 ${right}。`
				: nginx === 1
					? `把 nginx 的 upstream 或 proxy_pass 改成 ${right} 端口并重新加载，或者让服务器监听 ${port}。`
					: code === 1
						? `创建 WebSocket 服务器时不要写端口，把监听 ${port} 的 HTTP 服务器交给它（ws 里是 \`{ server, path }\`）；或者让客户端连 ${right}。`
						: `改连 ${right} 端口。页面的主机和端口（location.host）只有在那里有代理转发这个路径时才对。`,
			`连 ${right} 端口能连上吗？`,
		),
	'release-build': ({ secure }) =>
		fact(
			secure === 1
				? '开发包正常，正式包不行，而地址已经是 wss://。正式包只信任系统的证书，也可能缺少网络权限。'
				: '开发包正常，正式包不行。从 Android 9 起，应用没有得到允许就不能不加密地连接（ws://），而开发包一般是允许的。',
			secure === 1
				? '检查主 manifest 里的 INTERNET 权限，以及设备是否信任这张证书。'
				: '改用 wss://，或者在应用的网络安全配置里为这个主机允许明文流量（`cleartextTrafficPermitted`）。',
			'`adb logcat` 在那一秒显示什么，有没有“CLEARTEXT communication … not permitted”？',
		),
	'other-client': ({ works, fails, android, mini, status = '' }) =>
		fact(
			all(
				works === ''
					? `只有 ${String(fails)} 失败，说明服务器、路径和它的网络都没问题，是这个客户端发送或接受的东西不同。`
					: `${works} 正常，${fails === '' ? '这个客户端' : `${String(fails)} `}失败，说明服务器、路径和它的网络都没问题，是两个客户端发送或接受的东西不同。`,
				mini === 1
					? '在手机上，小程序要求 wss://、后台里列出的域名和完整的证书链，而开发者工具可以不检查这些。'
					: '',
				android === 1
					? 'Android 9 起不允许没有 TLS 的 ws://，也不接受缺少证书链的证书；在模拟器里 localhost 是模拟器自己（电脑是 10.0.2.2）。'
					: '',
			),
			status === ''
				? '比较两个请求：Origin、Cookie、子协议、扩展；再看这个客户端是否接受证书（用 https:// 打开同一主机）。'
				: '打印两个请求并比较：路径和参数、Host、Origin、Cookie、子协议。失败的那个缺什么就补上什么。',
			status === ''
				? `${fails === '' ? '失败的客户端' : `${String(fails)} `}显示什么错误或状态码，服务器有没有记下它的请求？`
				: `${String(status)} 的响应正文写了什么，两个请求的哪些字段不同？`,
		),
	'comes-and-goes': ({ status, restart }) =>
		fact(
			all(
				status === ''
					? '只是有时打不开，说明地址、路径和代码没有问题。'
					: `握手只是有时得到 ${status}，说明地址、路径和代码没有问题。`,
				restart === 1 ? '重启或重试就恢复。' : '',
				'那么是实例之间不同、会话属于另一个实例，或登录过期。',
			),
			'每次尝试都记下是哪个实例回答的，拿一次成功的和一次失败的比较。',
			'拒绝的总是同一个实例吗，会话是粘性的吗？',
		),
	'login-refused': ({ said }) =>
		fact(
			`拒绝的旁边写着“${said}”：服务器没有接受这个客户端的登录，或者根本没收到。`,
			'确认令牌真的到了：在服务器上打印它。代理可能丢掉 Authorization，而网页只能用 Cookie、查询参数或子协议带令牌。',
			'用同一个令牌从命令行直接连服务器，行吗？',
		),
	'refused-with-status': (values) => {
		const { status, usual, host, secure, hop } = values;
		const known = status === 400 && hop === 0 ? BAD_REQUEST : ownValue(STATUSES, String(status));
		return fact(
			all(
				`得到的是 HTTP ${status}，不是 101。`,
				known?.[0] ??
					(Number(status) < 400 ? '这是重定向，多数 WebSocket 客户端不会跟随。' : '握手被拒绝了。'),
				usualOf(usual),
				values['passes'] === 1
					? '这里的 nginx 配置已经转发了 Upgrade，所以回答的是别的 location 或别的代理，或者它还没有生效（用 `nginx -T` 看实际的配置）。'
					: '',
			),
			`看是谁回答的，带什么字段和正文：\`${curlLine(host, secure)}\``,
			known?.[1] ?? '是哪个程序回答的，它的日志在那一秒写了什么？',
		);
	},
	'status-hidden': ({ program, host, secure, own = '' }) =>
		own !== '' && program !== 'library'
			? fromOwnPort(own, '')
			: fact(
					program === 'browser'
						? '浏览器只说没能打开。是连不上、TLS 失败，还是被某个状态码拒绝，要看网络面板，这一行里没有。'
						: program === 'words'
							? '没有打开。原因有三类：连不上服务器，TLS 失败，或握手被某个状态码拒绝。'
							: '服务器回答了握手，但不是有效的 101。这一行没有写出状态码，而原因就在那里。',
					`执行这条命令，看第一行：101 说明是客户端不同，其他状态码说明被谁拒绝，没有回答就是网络或 TLS。\`${curlLine(host, secure)}\``,
					'这条命令打印的第一行是什么？',
				),
	'cut-before-response': ({ host, secure, answered, tcp, docker, own = '' }) =>
		own !== '' && tcp !== 1 && answered !== 1
			? fromOwnPort(own, '握手没有得到响应。')
			: tcp === 1
				? fact(
						'TCP 没有连上，WebSocket 一个字节也没发出去。多半是这个主机和端口上没有程序监听，或者地址通向一台连不到的机器。',
						`在服务器上看监听了什么（\`ss -ltn\`），再和地址里的主机、端口比较。对浏览器来说，localhost 是它自己那台机器。然后试试：\`${curlLine(host, secure)}\``,
						'客户端连的是哪个主机和端口，那里监听的是什么？',
					)
				: fact(
						answered === 1
							? '返回的不是 HTTP。所以这个端口上是别的程序，或者代理把请求转到了错误的地址或路径。'
							: docker === 1
								? '握手还没有任何响应，连接就断了。端口后面没有程序监听时，Docker 也会在映射的端口上接受连接。所以多半是服务器在容器里只监听 127.0.0.1，端口不对，或者程序已经退出。'
								: '握手还没有任何响应，连接就断了或一直没有声音。所以不是哪个程序用状态码拒绝的：这个端口说的是别的协议（有没有 TLS），防火墙切断了，或者服务器程序退出了。',
						docker === 1 && answered !== 1
							? '让服务器监听 0.0.0.0，并把它的端口和 `-p 8080:8080` 里右边的端口对上。用 `docker exec` 加 `ss -ltn` 看它监听在哪里，用 `docker logs` 看它在不在运行。'
							: `换一个网络试，看能走到哪一步：\`${curlLine(host, secure)}\``,
						answered === 1
							? '返回的头几个字节是什么，那个端口上的程序讲什么协议？'
							: '服务器记下这个请求了吗，换个网络也失败吗？',
					),
	'ended-bare': ({ code, expected, opened, app, moment, hop = '', timed }) =>
		code === 'clean'
			? fact(
					'关闭握手已经完成：一方发了 Close，另一方也回了。这是正常结束，库把它当成错误返回，只是为了停止读取。',
					'把它当作连接的结束来处理。对方为什么关闭，看它给的关闭码和原因。',
					'那个 Close 的关闭码和原因是什么？',
				)
			: (expected ?? '') !== ''
				? fact(
						expected === 'page'
							? '这是平常的结束：页面刷新或离开时，浏览器会丢掉它的 WebSocket，最多发一个 1001，常常什么也不发。'
							: '只有这个程序自己关闭时才出现：对方没有回 Close 就断了 TCP，或者回了还没读到。这没有坏处。',
						'把它当作断开来处理和记录。只有双方都还要用这条连接时也出现，才要紧。',
						expected === 'page' ? '页面一直开着时也会出现吗？' : '连接正在用的时候也会出现吗？',
					)
				: hop !== '' && ['', 'at-once'].includes(String(moment ?? '')) && app === undefined
					? fact(
							all(
								known1006(code),
								`按你说的，中间有 ${String(hop)}。从读到的内容看不出是哪一方断开的。`,
							),
							`绕过 ${String(hop)}，直接连一次服务器自己的端口。如果那样不断，就看 ${String(hop)} 那一秒的日志：重新加载、时限、这个路径的规则，或者丢了升级。`,
							timed === 1
								? `不经过 ${String(hop)} 还断吗？`
								: `不经过 ${String(hop)} 还断吗，过多久断？`,
						)
					: (moment ?? '') !== '' && app === undefined
						? endedAt(code, moment as Moment)
						: fact(
								all(
									known1006(code),
									opened === 1
										? '每次都能打开，所以握手、地址和证书都没有问题。之后有一方断开了它：另一端、中间某一跳，或者这个程序自己的代码。'
										: app !== undefined
											? ''
											: '是对方或中间某一跳断的，原因只有另一端知道。在服务器的日志里它常常无害：页面关了，或手机断了网。',
								),
								'记下那一秒，以及打开了多久。每次一样长，就是某一方的时限；服务器在那一秒的日志会显示崩溃或重启。',
								opened === 1
									? 'close 事件的 code、reason 和 wasClean 是什么，是谁调用了 close()？'
									: timed === 1
										? '另一端在那一秒记了什么？'
										: '每次打开多久，另一端在那一秒记了什么？',
							),
	'code-alone': ({ code, timed }) => {
		const known = ownValue(CODES, String(code));
		const isOwn = Number(code) >= 3000;
		return fact(
			all(
				`WebSocket 打开过，以 ${code} 关闭。`,
				isOwn
					? '3000 以上的代码由库或应用自己定，含义在它的代码或文档里，协议没有规定。'
					: (known?.[0] ?? ''),
				timed === 1 && [1000, 1001].includes(Number(code))
					? '如果每次都在同样的时间之后，多半是那一方或中间某一跳的限制：空闲、会话或登录的时限。'
					: '',
			),
			isOwn
				? '在服务器的代码和文档里搜这个数，并把旁边的原因也记下来。'
				: '在两端都记下代码、原因、wasClean 和时间。',
			isOwn
				? '这条 WebSocket 上跑的是什么应用或协议，代码旁边的原因是什么？'
				: (known?.[1] ?? '是哪一方发的，之前发生了什么？'),
		);
	},
	'program-error': programErrorText,
	'library-behaves': ({ library }) =>
		fact(
			`这里说的是 ${library} 的行为，连接失败或断开只是起因。所以要查的是这个库，或者对它的调用，多半不是网络。`,
			'用最新版本再试一次，在它的 issue 里搜方法名或状态名。在那之前，给这个调用加上时限，自己关闭连接。',
			'最新版本也这样吗？',
		),
	'error-unknown': ({ error, own, line, swift }) =>
		swift === 1
			? fact(
					`这段文字没有说原因：“${error}”是 Swift 对自定义错误类型的写法，里面的数字不是 WebSocket 的代码。`,
					'把错误本身打印出来，例如 `String(describing: error)`。Starscream 的错误有 type、message 和 code 三个字段。',
					'连同字段打印出来是什么，在什么时候出现？',
				)
			: fact(
					all(
						line === 1
							? `最说明问题的一行是“${error}”。这里不认识它的形式。`
							: `程序以“${error}”失败。${own === 1 ? '' : '这不是 WebSocket 本身的错误。'}`,
						own === 1 ? '它出现在 WebSocket 库里面：要查的是库的版本，或者传给它的内容。' : '',
					),
					'看最里面的“Caused by”，以及它下面第一行你自己的代码。把它前面几行也带来：请求或关闭码。',
					'这是哪一方打印的，在连接打开之前还是之后？',
				),
	'broker-port': ({ port, protocol }) =>
		protocol === 'VNC'
			? fact(
					`${port} 是 VNC 服务器本身的端口，没有 WebSocket。页面要连的是 websockify，由它转过去。`,
					'改用 websockify 监听的端口（常见的是 6080），或者让 nginx 把这个路径转到那个端口。',
					'websockify 监听哪个端口，它的命令里后面写的又是哪个？',
				)
			: fact(
					`${port} 是 MQTT 本身的端口，没有 WebSocket。浏览器只能在 WebSocket 里使用 MQTT，服务器为此另有端口。`,
					'在 MQTT 服务器上打开 WebSocket 监听，并使用它的端口和路径（常见的是 `/mqtt`）。',
					'MQTT 服务器的配置里有哪些监听，各在哪个端口？',
				),
	'only-words': ({ place, asks }) =>
		fact(
			asks === 1
				? '这里问的是 WebSocket，但没有可以读取的连接内容。两样东西最能说明一条连接：握手得到了什么回答，连接是怎样结束的。'
				: '出了问题，但能读出来的内容看不出是在哪一步。一共三种：握手没有得到 101；连接断了；连接还在，但消息收不到或不对。',
			all(
				asks === 1
					? '请带来打印出来的错误或 close 事件，连同代码；或者握手的请求和响应。'
					: '先分清是哪一步。状态码不是 101：看是谁回答的，正文写了什么。有 101 然后断开：记下代码、原因和时间。有 101 而且没断：看“消息”标签或抓包里有没有那一帧。',
				ownValue(PLACES, String(place)) ?? PLACES['browser']!,
				'上面的“怎样取得证据”（`#/doctor/evidence`）有步骤。',
			),
			asks === 1
				? '它打开过吗，结束时的代码或状态码是多少？'
				: '是三种里的哪一种，状态码或关闭码是多少？',
		),

	'told-topic': ({ topic }) => {
		const [says, todo] = ownValue({ ...topics, ...asked }, String(topic))!;
		return fact(says, todo, '如果不是它：是在哪一步出的问题，那时另一端记了什么？');
	},
};

export const toldFacts: typeof english = {
	...withUsual(KNOWN, usualWords, ''),
	'usual-in-program': (values) => {
		const [says, todo] = usualWords(values);
		const isUnopened = values['situation'] === 'unopened';
		return fact(
			all(says, '这里能读出来的内容没有显示原因。'),
			isUnopened
				? all(
						todo,
						`然后执行这条命令，看第一行： \`${curlLine(values['host'], values['secure'])}\``,
					)
				: todo,
			isUnopened
				? '如果不是它：`curl -i` 对握手打印的第一行是什么？'
				: '如果不是它：每次打开多久，另一端在那一秒记了什么？',
		);
	},
};

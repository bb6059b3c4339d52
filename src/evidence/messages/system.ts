// Lists what the kernel and Kubernetes print when they end a process, what error pages of servers say, what Envoy and
// libwebsockets write to their logs, and the sentences of the system for errors of its sockets.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const LIBWEBSOCKETS = 'libwebsockets: lib/roles/ws/client-ws.c, lws_client_ws_upgrade';

export const SYSTEM_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'kubernetes-oom',
		program: 'kubernetes',
		pattern: /\bOOMKilled\b/,
		signs: ['server-out-of-memory'],
		source: 'kubernetes.io: Assign Memory Resources to Containers and Pods',
		example:
			'    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137',
	},
	{
		id: 'linux-oom',
		program: 'linux',
		pattern: /\b(?:Out of memory|Memory cgroup out of memory): Kill(?:ed)? process \d{1,10} \(/i,
		signs: ['server-out-of-memory'],
		source: 'linux: mm/oom_kill.c, __oom_kill_process',
		example:
			'Memory cgroup out of memory: Killed process 4711 (node) total-vm:1204336kB, anon-rss:523080kB',
	},
	{
		id: 'nginx-head-page',
		program: 'nginx',
		pattern: /Request Header Or Cookie Too Large/,
		signs: ['request-too-long'],
		source: 'nginx: src/http/ngx_http_special_response.c, ngx_http_error_494_page',
		example: '<center>Request Header Or Cookie Too Large</center>',
	},
	{
		id: 'apache-head-page',
		program: 'apache',
		pattern: /Size of a request header field (?:after merging )?exceeds server limit/,
		signs: ['request-too-long'],
		source: 'Apache httpd 2.4: server/protocol.c',
		example: 'Size of a request header field exceeds server limit.',
	},
	{
		id: 'apache-no-handler',
		program: 'apache',
		pattern:
			/No protocol handler was valid for the URL \S{1,500}(?: \(scheme 'wss?'\)\.)? If you are using/,
		signs: ['proxy-module-missing'],
		source:
			'Apache httpd: modules/proxy/mod_proxy.c, proxy_handler; github.com/coder/code-server/issues/1147',
		example:
			'No protocol handler was valid for the URL /socket.io/. If you are using a DSO version of mod_proxy, make sure the proxy submodules are included in the configuration using LoadModule.',
	},
	{
		id: 'tomcat-head',
		program: 'tomcat',
		pattern: /Request header is too large/,
		signs: ['request-too-long'],
		source:
			'Tomcat: org/apache/coyote/http11/LocalStrings.properties, iib.requestheadertoolarge.error',
		example: 'java.lang.IllegalArgumentException: Request header is too large',
	},
	{
		id: 'node-head',
		program: 'node',
		// A client prints it of a response. A server has it of a request, and sends 431.
		pattern: /HPE_HEADER_OVERFLOW|Parse Error: Header overflow/,
		signs: ['head-overflow'],
		source: 'node: doc/api/errors.md, HPE_HEADER_OVERFLOW; measured with a client of ws',
		example: "Error: Parse Error: Header overflow { code: 'HPE_HEADER_OVERFLOW' }",
	},
	{
		id: 'envoy-upgrade',
		program: 'envoy',
		pattern: /\bSending local reply with details upgrade_failed\b/,
		signs: ['proxy-cannot-upgrade'],
		source: 'envoy: source/common/http/filter_manager.cc; github.com/istio/istio/issues/50980',
		example:
			'envoy http external/envoy/source/common/http/filter_manager.cc:1077 [Tags: "ConnectionId":"2519"] Sending local reply with details upgrade_failed',
	},
	{
		id: 'libwebsockets-status',
		program: 'libwebsockets',
		pattern: /\bgot bad HTTP response '(?<status>(?!101)[1-5]\d{2})'/,
		signs: ['response'],
		values: statusValue,
		source: LIBWEBSOCKETS,
		example: "W: lws_client_handshake: got bad HTTP response '400'",
	},
	{
		id: 'libwebsockets-upgrade',
		program: 'libwebsockets',
		pattern: /\bHS: (?:UPGRADE (?:missing|malformed)|Upgrade to something other than websocket)/,
		signs: ['response-upgrade-wrong'],
		source: LIBWEBSOCKETS,
		example: 'ERR: CLIENT_CONNECTION_ERROR: HS: UPGRADE missing',
	},
	{
		id: 'libwebsockets-accept',
		program: 'libwebsockets',
		pattern: /\bHS: Accept hash wrong/,
		signs: ['accept-differs'],
		source: LIBWEBSOCKETS,
		example: 'CLIENT_CONNECTION_ERROR: HS: Accept hash wrong',
	},
	{
		id: 'libwebsockets-accept-missing',
		program: 'libwebsockets',
		pattern: /\bHS: ACCEPT missing/,
		signs: ['accept-missing'],
		source: LIBWEBSOCKETS,
		example: 'CLIENT_CONNECTION_ERROR: HS: ACCEPT missing',
	},
	{
		id: 'libwebsockets-subprotocol',
		program: 'libwebsockets',
		pattern: /\bHS: (?:Cannot match protocol|PROTOCOL malformed)/,
		signs: ['subprotocol-differs'],
		source: LIBWEBSOCKETS,
		example: 'CLIENT_CONNECTION_ERROR: HS: Cannot match protocol',
	},
	{
		id: 'libwebsockets-extension',
		program: 'libwebsockets',
		pattern: /\bHS: EXT: (?:unknown ext|Rejects server options|failed parsing options)/,
		signs: ['extension-differs'],
		source: LIBWEBSOCKETS,
		example: 'CLIENT_CONNECTION_ERROR: HS: EXT: unknown ext',
	},
	{
		id: 'libwebsockets-refused',
		program: 'libwebsockets',
		pattern: /\bHS: ws upgrade (?:response not (?:101|200)|unauthorized)/,
		signs: ['handshake-failed'],
		source: LIBWEBSOCKETS,
		example: 'CLIENT_CONNECTION_ERROR: HS: ws upgrade response not 101',
	},
	// Windows has these sentences for any program; the second ones are those of its Chinese edition. Rust adds the number
	// behind them, which has a pattern of its own.
	{
		id: 'windows-refused',
		program: 'windows',
		pattern:
			/No connection could be made because the target machine actively refused it(?!\.? \(os error)|由于目标计算机积极拒绝，无法连接(?!。? \(os error)/,
		signs: ['tcp-refused'],
		source: 'windows: WSAECONNREFUSED (10061); github.com/sta/websocket-sharp/issues/494',
		example:
			'System.Net.Sockets.SocketException: No connection could be made because the target machine actively refused it.',
	},
	{
		id: 'windows-reset',
		program: 'windows',
		pattern:
			/An existing connection was forcibly closed by the remote host(?!\.? \(os error)|远程主机强迫关闭了一个现有的连接(?!。? \(os error)/,
		signs: ['reset-by-peer'],
		source: 'windows: WSAECONNRESET (10054)',
		example: 'System.IO.IOException: 远程主机强迫关闭了一个现有的连接。',
	},
	{
		id: 'netty-native-reset',
		program: 'netty',
		pattern: /\(\.{2,3}\)(?:\(\))? failed: Connection reset by peer\b/,
		signs: ['reset-by-peer'],
		source:
			'netty: transport-native-unix-common, Errors.java, NativeIoException; github.com/netty/netty/issues/5993',
		example:
			'io.netty.channel.unix.Errors$NativeIoException: recvAddress(..) failed: Connection reset by peer',
	},
	{
		// The reason of the error is 156, SSL_R_HTTP_REQUEST: a port for TLS got a request without TLS.
		id: 'openssl-http-request',
		program: 'openssl',
		pattern: /\berror:(?:1407609C|1408F09C|0A00009C|1000009C)\b|\[SSL: HTTP_REQUEST\]/i,
		signs: ['plain-http-to-tls-port'],
		source:
			'openssl: include/openssl/sslerr.h; ssl/record/ssl3_record.c, ssl3_get_record; github.com/walkor/workerman/issues/356',
		example: 'error:1408F09C:SSL routines:ssl3_get_record:http request',
	},
	{
		// The program prints it when it starts: another program, or another run of it, listens at the port.
		id: 'system-port-taken',
		program: 'system',
		pattern:
			/\blisten EADDRINUSE\b|\b[Aa]ddress already in use\b|Only one usage of each socket address|通常每个套接字地址[^\n]{0,40}只允许使用一次/,
		signs: ['port-taken'],
		source: 'errno EADDRINUSE; windows: WSAEADDRINUSE (10048)',
		example: 'Error: listen EADDRINUSE: address already in use :::8080',
	},
	{
		id: 'linux-conntrack',
		program: 'linux',
		pattern: /\b(?:nf|ip)_conntrack: table full, dropping packet/,
		signs: ['connection-table-full'],
		source: 'linux: net/netfilter/nf_conntrack_core.c, __nf_conntrack_alloc',
		example: '[1234.56] nf_conntrack: nf_conntrack: table full, dropping packet',
	},
	{
		id: 'system-open-files',
		program: 'system',
		pattern: /\bEMFILE\b(?:[, ][^\n]{0,20}too many open files)?|\b[Tt]oo many open files\b/,
		signs: ['open-files-limit'],
		source:
			'errno EMFILE; github.com/socketio/socket.io/issues/1820, github.com/grafana/k6/issues/2006',
		example: 'warn: error raised: Error: accept EMFILE',
	},
	{
		id: 'system-reset',
		program: 'system',
		pattern: /\bConnection reset by peer\b/,
		signs: ['reset-by-peer'],
		source: 'errno ECONNRESET, as Ruby, PHP and programs in C print it',
		example: 'Errno::ECONNRESET: Connection reset by peer - No message available',
	},
	{
		id: 'system-aborted',
		program: 'system',
		pattern:
			/Software caused connection abort|An established connection was aborted by the software in your host machine|The software in your host has aborted an established connection|[你您]的主机中的软件中止了一个已建立的连接|\b(?:read|write) ECONNABORTED\b/,
		signs: ['connection-aborted'],
		source:
			'errno ECONNABORTED; windows: WSAECONNABORTED (10053); github.com/gotify/android/issues/153',
		example: 'java.net.SocketException: Software caused connection abort',
	},
	{
		id: 'system-broken-pipe',
		program: 'system',
		pattern: /\b[Bb]roken pipe\b|\bwrite EPIPE\b/,
		signs: ['written-after-end'],
		source: 'errno EPIPE; github.com/wso2/product-iots/issues/456',
		example: 'java.io.IOException: Broken pipe',
	},
];

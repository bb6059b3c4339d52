// Lists where evidence comes from, with what to type or to add there. The words are in `strings/<locale>/bring.ts`.

export const SOURCES = [
	'browser',
	'node',
	'python',
	'go',
	'java',
	'nginx',
	'kubernetes',
	'phone',
] as const;
export type SourceId = (typeof SOURCES)[number];

/** Holds a request that shows the status behind a failed handshake. The key is the example of RFC 6455 §1.3. */
export const CURL = [
	'curl -i -N --http1.1 --max-time 5 \\',
	"  -H 'Connection: Upgrade' -H 'Upgrade: websocket' \\",
	"  -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' \\",
	"  -H 'Origin: https://your.page' https://your.server/path",
].join('\n');

/** Holds the code or commands of a source; null where there is nothing to type. */
export const CODE: Readonly<Record<SourceId, string | null>> = {
	browser: [
		"ws.addEventListener('close', (event) => {",
		'  console.log(event.code, event.reason, event.wasClean, performance.now());',
		'});',
	].join('\n'),
	// https://github.com/websockets/ws/blob/master/doc/ws.md
	node: [
		"ws.on('upgrade', (response) => console.log(response.statusCode, response.rawHeaders));",
		"ws.on('unexpected-response', (request, response) => console.log(response.statusCode, response.rawHeaders));",
		"ws.on('close', (code, reason) => console.log(code, String(reason), new Date()));",
		"ws.on('error', console.error);",
	].join('\n'),
	// https://websockets.readthedocs.io/en/stable/howto/debugging.html
	python: [
		'import logging',
		'logging.basicConfig(format="%(asctime)s %(message)s")',
		'logging.getLogger("websockets").setLevel(logging.DEBUG)',
	].join('\n'),
	// https://pkg.go.dev/github.com/gorilla/websocket
	go: [
		'conn, response, err := websocket.DefaultDialer.Dial(url, header)',
		'if err != nil {',
		'	if response != nil {',
		'		log.Println(response.Status, response.Header)',
		'	}',
		'	log.Fatal(err)',
		'}',
		'_, _, err = conn.ReadMessage()',
		'log.Println(err) // a *websocket.CloseError has the code and the reason',
	].join('\n'),
	// https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/WebSocketHandshakeException.html
	java: [
		'if (error.getCause() instanceof WebSocketHandshakeException refused)',
		'  System.err.println(refused.getResponse() + " " + refused.getResponse().headers());',
		'',
		'@Override public CompletionStage<?> onClose(WebSocket ws, int code, String reason) {',
		'  System.err.println(Instant.now() + " " + code + " " + reason);',
		'  return null;',
		'}',
	].join('\n'),
	// https://nginx.org/en/docs/http/ngx_http_log_module.html
	nginx: [
		"log_format ws '$time_iso8601 $status $request_time $http_upgrade $http_connection $upstream_status';",
		'access_log /var/log/nginx/ws.log ws;',
		'error_log /var/log/nginx/error.log info;',
	].join('\n'),
	// https://kubernetes.io/docs/reference/kubectl/generated/kubectl_port-forward/
	kubernetes: [
		'kubectl port-forward service/NAME 8080:80',
		'kubectl get ingress NAME -o yaml',
		'kubectl logs --timestamps --since=10m deployment/NAME',
	].join('\n'),
	phone: null,
};

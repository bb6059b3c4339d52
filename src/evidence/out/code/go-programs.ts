// Writes client and server for Go with the package `gorilla/websocket`, version 1.5: its calls reach every kind of
// frame.
import { decodeUtf8, latin1Text, type Bytes } from '../../../engine/bytes/index.ts';
import { plainHex } from '../connection-json.ts';
import {
	beginningTexts,
	commentLines,
	indentedLines,
	isWritten,
	PROGRAM_PORT,
	joinedLines,
	quotedText,
	refusalComment,
	stepLines,
	urlText,
	type StepLanguage,
} from './program-lines.ts';
import type { ProgramComments } from './program-comments.ts';
import type { Refusal, Reproduction } from './reproduction.ts';

const STEP = '\t';
const PACKAGE = 'github.com/gorilla/websocket';

const GO: StepLanguage = {
	comment: '//',
	wait: (_, more) => `receive(messages, ${more})`,
	begin: 'begun := time.Now()',
	until: (ms) => `time.Sleep(time.Until(begun.Add(${ms} * time.Millisecond)))`,
	reading: null,
	compressesAll: false,
	act(action) {
		switch (action.type) {
			case 'message': {
				const kind = action.kind === 'text' ? 'Text' : 'Binary';
				const value = valueOf(action.kind, action.content);
				const write = `ws.WriteMessage(websocket.${kind}Message, ${value})`;
				if (action.compress !== false) return [write];
				return ['ws.EnableWriteCompression(false)', write, 'ws.EnableWriteCompression(true)'];
			}
			case 'fragment':
				return 'fragments';
			case 'ping':
			case 'pong': {
				const kind = action.type === 'ping' ? 'Ping' : 'Pong';
				return [control(kind, bytesOf(action.payload))];
			}
			case 'close': {
				const code = action.code ?? 'websocket.CloseNoStatusReceived';
				return [
					control('Close', `websocket.FormatCloseMessage(${code}, ${quotedText(action.reason)})`),
				];
			}
			case 'fin':
				return ['ws.Close()'];
			case 'reset':
				return ['ws.UnderlyingConn().(*net.TCPConn).SetLinger(0)', 'ws.Close()'];
		}
	},
};

/** Holds what both programs have: it prints what comes and counts the messages. */
const RECEIVING = `func read(ws *websocket.Conn) <-chan bool {
	messages := make(chan bool, 1024)
	ws.SetPongHandler(func(data string) error {
		fmt.Printf("pong %x\\n", data)
		return nil
	})
	answer := ws.PingHandler()
	ws.SetPingHandler(func(data string) error {
		fmt.Printf("ping %x\\n", data)
		return answer(data)
	})
	ws.SetCloseHandler(func(code int, text string) error {
		answer := websocket.FormatCloseMessage(code, text)
		ws.WriteControl(websocket.CloseMessage, answer, time.Now().Add(time.Second))
		return nil
	})
	go func() {
		defer close(messages)
		for {
			kind, data, err := ws.ReadMessage()
			if closed, ok := err.(*websocket.CloseError); ok {
				fmt.Println("close", closed.Code, closed.Text)
			}
			if err != nil {
				return
			}
			if kind == websocket.TextMessage {
				fmt.Println("message text", string(data))
			} else {
				fmt.Printf("message binary %x\\n", data)
			}
			messages <- true
		}
	}()
	return messages
}

func receive(messages <-chan bool, count int) bool {
	for i := 0; i < count; i++ {
		if _, ok := <-messages; !ok {
			return false
		}
	}
	return true
}`.split('\n');

/** Returns the client. */
export function goClient(done: Reproduction, words: ProgramComments): string {
	const { origin, subprotocols, compressed } = done;
	const patienceMs = done.refusal?.patienceMs ?? null;
	const fields = [
		...(subprotocols.length === 0
			? []
			: [`Subprotocols: []string{${subprotocols.map(quotedText).join(', ')}}`]),
		...(compressed ? ['EnableCompression: true'] : []),
		...(patienceMs === null ? [] : [`HandshakeTimeout: ${patienceMs} * time.Millisecond`]),
	];
	const head = origin === null ? 'nil' : `http.Header{"Origin": {${quotedText(origin)}}}`;
	return programOf('client', done, words, [
		'func main() {',
		`${STEP}dialer := websocket.Dialer{${fields.join(', ')}}`,
		`${STEP}ws, _, err := dialer.Dial(${urlText(done)}, ${head})`,
		`${STEP}if err != nil {`,
		`${STEP}${STEP}fmt.Println("error", err)`,
		`${STEP}${STEP}return`,
		`${STEP}}`,
		...indentedLines(runLines(done, 'client', words), STEP),
		'}',
	]);
}

/** Returns the server. It serves one connection. */
export function goServer(done: Reproduction, words: ProgramComments): string {
	if (done.refusal !== null) return refusingServer(done, done.refusal, words);
	const { chosen, compressed } = done;
	const fields = [
		'CheckOrigin: func(*http.Request) bool { return true }',
		...(chosen === null ? [] : [`Subprotocols: []string{${quotedText(chosen)}}`]),
		...(compressed ? ['EnableCompression: true'] : []),
	];
	return programOf('server', done, words, [
		'func main() {',
		`${STEP}done := make(chan bool)`,
		`${STEP}upgrader := websocket.Upgrader{${fields.join(', ')}}`,
		`${STEP}http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {`,
		`${STEP}${STEP}ws, err := upgrader.Upgrade(response, request, nil)`,
		`${STEP}${STEP}if err != nil {`,
		`${STEP}${STEP}${STEP}fmt.Println("error", err)`,
		`${STEP}${STEP}${STEP}return`,
		`${STEP}${STEP}}`,
		...indentedLines(runLines(done, 'server', words), STEP + STEP),
		`${STEP}${STEP}close(done)`,
		`${STEP}})`,
		`${STEP}listener, err := net.Listen("tcp", "localhost:${PROGRAM_PORT}")`,
		`${STEP}if err != nil {`,
		`${STEP}${STEP}fmt.Println("error", err)`,
		`${STEP}${STEP}return`,
		`${STEP}}`,
		`${STEP}fmt.Println("listening")`,
		`${STEP}go http.Serve(listener, nil)`,
		`${STEP}<-done`,
		'}',
	]);
}

/** Returns the lines of the steps, and then of everything that still comes until the connection is closed. */
function runLines(done: Reproduction, side: 'client' | 'server', words: ProgramComments) {
	return [
		'defer ws.Close()',
		...(done.compressed ? ['ws.EnableWriteCompression(true)'] : []),
		'fmt.Println("open")',
		'messages := read(ws)',
		...stepLines(done, side, GO, words),
		'for receive(messages, 1) {',
		'}',
	];
}

function programOf(
	side: 'client' | 'server',
	done: Reproduction,
	words: ProgramComments,
	main: readonly string[],
): string {
	// Go refuses an import that is not used. A text of the connection uses none.
	const body = [...RECEIVING, ...main].join('\n').replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
	const packages = ['fmt', 'net', 'net/http', 'time'].filter((name) => {
		return name === 'fmt' || body.includes(`${name.slice(name.indexOf('/') + 1)}.`);
	});
	return joinedLines([
		...commentLines('//', beginningTexts(side, done, words, GO)),
		`// go mod init example && go get ${PACKAGE}@v1.5.3`,
		'package main',
		'',
		'import (',
		...packages.map((name) => `${STEP}"${name}"`),
		'',
		`${STEP}"${PACKAGE}"`,
		')',
		'',
		...RECEIVING,
		'',
		...main,
	]);
}

function refusingServer(done: Reproduction, refusal: Refusal, words: ProgramComments): string {
	const { response, end } = refusal;
	return joinedLines([
		...commentLines('//', [
			...beginningTexts('server', done, words, GO),
			refusalComment(refusal, words),
		]),
		'package main',
		'',
		'import (',
		`${STEP}"fmt"`,
		...(end === null ? [`${STEP}"io"`] : []),
		`${STEP}"net"`,
		')',
		'',
		'func main() {',
		`${STEP}listener, err := net.Listen("tcp", "localhost:${PROGRAM_PORT}")`,
		`${STEP}if err != nil {`,
		`${STEP}${STEP}fmt.Println("error", err)`,
		`${STEP}${STEP}return`,
		`${STEP}}`,
		`${STEP}fmt.Println("listening")`,
		`${STEP}connection, err := listener.Accept()`,
		`${STEP}if err != nil {`,
		`${STEP}${STEP}fmt.Println("error", err)`,
		`${STEP}${STEP}return`,
		`${STEP}}`,
		`${STEP}defer connection.Close()`,
		`${STEP}connection.Read(make([]byte, 65536))`,
		`${STEP}connection.Write([]byte("${escaped(latin1Text(response))}"))`,
		...(end === null ? [`${STEP}io.Copy(io.Discard, connection)`] : []),
		...(end === 'reset' ? [`${STEP}connection.(*net.TCPConn).SetLinger(0)`] : []),
		'}',
	]);
}

function control(kind: 'Ping' | 'Pong' | 'Close', payload: string): string {
	return `ws.WriteControl(websocket.${kind}Message, ${payload}, time.Now().Add(time.Second))`;
}

function valueOf(kind: 'text' | 'binary', content: Bytes): string {
	if (!isWritten(content) || kind === 'binary') return bytesOf(content);
	return `[]byte(${quotedText(decodeUtf8(content).text)})`;
}

function bytesOf(content: Bytes): string {
	if (!isWritten(content)) return `make([]byte, ${content.length})`;
	if (content.length === 0) return 'nil';
	return `[]byte("${plainHex(content).replaceAll(/../g, String.raw`\x$&`)}")`;
}

/** Writes Latin-1 as the bytes that it stands for. */
function escaped(text: string): string {
	return text.replaceAll(/[^\x20-\x7e]|["\\]/g, (character) => {
		return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
	});
}

// What curl 7.88.1 and OpenSSL 3.0.19 write on Debian 12, recorded on 2026-11-22 against small servers of Node on
// the same machine: `curl -sv --http1.1` with the four fields of an opening handshake, `curl --trace --trace-time`,
// `curl --trace-ascii`, `openssl s_client -connect`.

export const CURL_V = {
	open: String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /ok HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
< 
{ [7 bytes data]`,
	'open over TLS': String.raw`*   Trying 127.0.0.1:8802...
* Connected to localhost (127.0.0.1) port 8802 (#0)
* ALPN: offers http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
} [512 bytes data]
*  CAfile: c.pem
*  CApath: /etc/ssl/certs
{ [5 bytes data]
* TLSv1.3 (IN), TLS handshake, Server hello (2):
{ [122 bytes data]
* TLSv1.3 (IN), TLS handshake, Encrypted Extensions (8):
{ [21 bytes data]
* TLSv1.3 (IN), TLS handshake, Certificate (11):
{ [420 bytes data]
* TLSv1.3 (IN), TLS handshake, CERT verify (15):
{ [80 bytes data]
* TLSv1.3 (IN), TLS handshake, Finished (20):
{ [52 bytes data]
* TLSv1.3 (OUT), TLS change cipher, Change cipher spec (1):
} [1 bytes data]
* TLSv1.3 (OUT), TLS handshake, Finished (20):
} [52 bytes data]
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
* ALPN: server accepted http/1.1
* Server certificate:
*  subject: CN=localhost
*  start date: Nov 22 01:41:19 2026 GMT
*  expire date: Nov 19 01:41:19 2036 GMT
*  subjectAltName: host "localhost" matched cert's "localhost"
*  issuer: CN=localhost
*  SSL certificate verify ok.
* using HTTP/1.1
} [5 bytes data]
> GET /ok HTTP/1.1
> Host: localhost:8802
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
{ [5 bytes data]
* TLSv1.3 (IN), TLS handshake, Newsession Ticket (4):
{ [265 bytes data]
* TLSv1.3 (IN), TLS handshake, Newsession Ticket (4):
{ [265 bytes data]
* old SSL session ID is stale, removing
{ [5 bytes data]
< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
< 
{ [5 bytes data]`,
	'open, timed': String.raw`01:41:51.306908 *   Trying 127.0.0.1:8801...
01:41:51.308331 * Connected to localhost (127.0.0.1) port 8801 (#0)
01:41:51.308414 > GET /die HTTP/1.1
01:41:51.308414 > Host: localhost:8801
01:41:51.308414 > User-Agent: curl/7.88.1
01:41:51.308414 > Accept: */*
01:41:51.308414 > Connection: Upgrade
01:41:51.308414 > Upgrade: websocket
01:41:51.308414 > Sec-WebSocket-Version: 13
01:41:51.308414 > Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
01:41:51.308414 > 
01:41:51.310427 < HTTP/1.1 101 Switching Protocols
01:41:51.310466 < Upgrade: websocket
01:41:51.310493 < Connection: Upgrade
01:41:51.310518 < Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
01:41:51.310544 < 
01:41:51.310675 { [7 bytes data]
01:41:51.611871 * Recv failure: Connection reset by peer
01:41:51.611929 * Closing connection 0`,
	'200': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /200 HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 200 OK
< Content-Type: text/html
< Content-Length: 7
< 
{ [7 bytes data]
* Connection #0 to host localhost left intact`,
	'302': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /302 HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 302 Found
< Location: https://localhost/login
< Content-Length: 0
< 
* Connection #0 to host localhost left intact`,
	'403': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /403 HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 403 Forbidden
< Content-Length: 9
< Connection: close
< 
{ [9 bytes data]
* Closing connection 0`,
	'502': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /502 HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 502 Bad Gateway
< Server: nginx/1.24.0
< Content-Type: text/html
< Content-Length: 16
< Connection: keep-alive
< 
{ [16 bytes data]
* Connection #0 to host localhost left intact`,
	'wrong accept': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /accept HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=
< 
{ [0 bytes data]
* Empty reply from server
* Closing connection 0`,
	'reset when open': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /die HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
< 
{ [7 bytes data]
* Recv failure: Connection reset by peer
* Closing connection 0`,
	'empty reply': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /empty HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
* Empty reply from server
* Closing connection 0`,
	'reset before response': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /reset HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
* Recv failure: Connection reset by peer
* Closing connection 0`,
	refused: String.raw`*   Trying 127.0.0.1:8809...
* connect to 127.0.0.1 port 8809 failed: Connection refused
*   Trying [::1]:8809...
* connect to ::1 port 8809 failed: Connection refused
* Failed to connect to localhost port 8809 after 0 ms: Couldn't connect to server
* Closing connection 0`,
	'unknown host': String.raw`* Could not resolve host: no-such-host.invalid
* Closing connection 0`,
	'TLS to a plain port': String.raw`*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
* ALPN: offers http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
} [512 bytes data]
*  CAfile: /etc/ssl/certs/ca-certificates.crt
*  CApath: /etc/ssl/certs
{ [5 bytes data]
* OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number
* Closing connection 0`,
	'plain to a TLS port': String.raw`*   Trying 127.0.0.1:8802...
* Connected to localhost (127.0.0.1) port 8802 (#0)
> GET /ok HTTP/1.1
> Host: localhost:8802
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
* Empty reply from server
* Closing connection 0`,
	'self-signed certificate': String.raw`*   Trying 127.0.0.1:8802...
* Connected to localhost (127.0.0.1) port 8802 (#0)
* ALPN: offers http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
} [512 bytes data]
*  CAfile: /etc/ssl/certs/ca-certificates.crt
*  CApath: /etc/ssl/certs
{ [5 bytes data]
* TLSv1.3 (IN), TLS handshake, Server hello (2):
{ [122 bytes data]
* TLSv1.3 (IN), TLS handshake, Encrypted Extensions (8):
{ [21 bytes data]
* TLSv1.3 (IN), TLS handshake, Certificate (11):
{ [420 bytes data]
* TLSv1.3 (OUT), TLS alert, unknown CA (560):
} [2 bytes data]
* SSL certificate problem: self-signed certificate
* Closing connection 0`,
	'wrong name in certificate': String.raw`* Connecting to hostname: localhost
* Connecting to port: 8804
*   Trying 127.0.0.1:8804...
* Connected to (nil) (127.0.0.1) port 8804 (#0)
* ALPN: offers http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
} [512 bytes data]
*  CAfile: ec.pem
*  CApath: /etc/ssl/certs
{ [5 bytes data]
* TLSv1.3 (IN), TLS handshake, Server hello (2):
{ [122 bytes data]
* TLSv1.3 (IN), TLS handshake, Encrypted Extensions (8):
{ [21 bytes data]
* TLSv1.3 (IN), TLS handshake, Certificate (11):
{ [410 bytes data]
* TLSv1.3 (IN), TLS handshake, CERT verify (15):
{ [79 bytes data]
* TLSv1.3 (IN), TLS handshake, Finished (20):
{ [52 bytes data]
* TLSv1.3 (OUT), TLS change cipher, Change cipher spec (1):
} [1 bytes data]
* TLSv1.3 (OUT), TLS handshake, Finished (20):
} [52 bytes data]
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
* ALPN: server accepted http/1.1
* Server certificate:
*  subject: CN=expired.example
*  start date: Nov 22 01:41:19 2026 GMT
*  expire date: Dec 22 01:41:19 2026 GMT
* SSL: certificate subject name 'expired.example' does not match target host name 'x.example'
* Closing connection 0
} [5 bytes data]
* TLSv1.3 (OUT), TLS alert, close notify (256):
} [2 bytes data]`,
	'no response': String.raw`*   Trying 127.0.0.1:8805...
* Connected to localhost (127.0.0.1) port 8805 (#0)
> GET / HTTP/1.1
> Host: localhost:8805
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
* Operation timed out after 1009 milliseconds with 0 bytes received
* Closing connection 0`,
	'HTTP/2': String.raw`*   Trying 127.0.0.1:8803...
* Connected to localhost (127.0.0.1) port 8803 (#0)
* ALPN: offers h2,http/1.1
} [5 bytes data]
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
} [512 bytes data]
* TLSv1.3 (IN), TLS handshake, Server hello (2):
{ [122 bytes data]
* TLSv1.3 (IN), TLS handshake, Encrypted Extensions (8):
{ [15 bytes data]
* TLSv1.3 (IN), TLS handshake, Certificate (11):
{ [420 bytes data]
* TLSv1.3 (IN), TLS handshake, CERT verify (15):
{ [80 bytes data]
* TLSv1.3 (IN), TLS handshake, Finished (20):
{ [52 bytes data]
* TLSv1.3 (OUT), TLS change cipher, Change cipher spec (1):
} [1 bytes data]
* TLSv1.3 (OUT), TLS handshake, Finished (20):
} [52 bytes data]
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
* ALPN: server accepted h2
* Server certificate:
*  subject: CN=localhost
*  start date: Nov 22 01:41:19 2026 GMT
*  expire date: Nov 19 01:41:19 2036 GMT
*  issuer: CN=localhost
*  SSL certificate verify result: self-signed certificate (18), continuing anyway.
} [5 bytes data]
* using HTTP/2
* h2h3 [:method: GET]
* h2h3 [:path: /h2]
* h2h3 [:scheme: https]
* h2h3 [:authority: localhost:8803]
* h2h3 [user-agent: curl/7.88.1]
* h2h3 [accept: */*]
* h2h3 [sec-websocket-version: 13]
* h2h3 [sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==]
* Using Stream ID: 1 (easy handle 0x55a8354c62b0)
} [5 bytes data]
> GET /h2 HTTP/2
> Host: localhost:8803
> user-agent: curl/7.88.1
> accept: */*
> connection: Upgrade
> upgrade: websocket
> sec-websocket-version: 13
> sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==
> 
{ [5 bytes data]
* TLSv1.3 (IN), TLS handshake, Newsession Ticket (4):
{ [265 bytes data]
* TLSv1.3 (IN), TLS handshake, Newsession Ticket (4):
{ [265 bytes data]
* old SSL session ID is stale, removing
{ [5 bytes data]
< HTTP/2 400 
< date: Sun, 22 Nov 2026 01:41:33 GMT
< 
{ [2 bytes data]
* Connection #0 to host localhost left intact`,
	'with progress meter': String.raw`  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:8801...
* Connected to localhost (127.0.0.1) port 8801 (#0)
> GET /die HTTP/1.1
> Host: localhost:8801
> User-Agent: curl/7.88.1
> Accept: */*
> Connection: Upgrade
> Upgrade: websocket
> Sec-WebSocket-Version: 13
> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
> 
< HTTP/1.1 101 Switching Protocols
< Upgrade: websocket
< Connection: Upgrade
< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
< 
{ [7 bytes data]
* Recv failure: Connection reset by peer
100     7    0     7    0     0     22      0 --:--:-- --:--:-- --:--:--    22
* Closing connection 0
curl: (56) Recv failure: Connection reset by peer`,
} as const;

export const CURL_TRACE = {
	'closed by the server': String.raw`01:41:39.983991 == Info:   Trying 127.0.0.1:8801...
01:41:39.988083 == Info: Connected to localhost (127.0.0.1) port 8801 (#0)
01:41:39.988145 => Send header, 193 bytes (0xc1)
0000: 47 45 54 20 2f 6f 6b 20 48 54 54 50 2f 31 2e 31 GET /ok HTTP/1.1
0010: 0d 0a 48 6f 73 74 3a 20 6c 6f 63 61 6c 68 6f 73 ..Host: localhos
0020: 74 3a 38 38 30 31 0d 0a 55 73 65 72 2d 41 67 65 t:8801..User-Age
0030: 6e 74 3a 20 63 75 72 6c 2f 37 2e 38 38 2e 31 0d nt: curl/7.88.1.
0040: 0a 41 63 63 65 70 74 3a 20 2a 2f 2a 0d 0a 43 6f .Accept: */*..Co
0050: 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 61 64 nnection: Upgrad
0060: 65 0d 0a 55 70 67 72 61 64 65 3a 20 77 65 62 73 e..Upgrade: webs
0070: 6f 63 6b 65 74 0d 0a 53 65 63 2d 57 65 62 53 6f ocket..Sec-WebSo
0080: 63 6b 65 74 2d 56 65 72 73 69 6f 6e 3a 20 31 33 cket-Version: 13
0090: 0d 0a 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 2d ..Sec-WebSocket-
00a0: 4b 65 79 3a 20 64 47 68 6c 49 48 4e 68 62 58 42 Key: dGhlIHNhbXB
00b0: 73 5a 53 42 75 62 32 35 6a 5a 51 3d 3d 0d 0a 0d sZSBub25jZQ==...
00c0: 0a                                              .
01:41:39.992075 <= Recv header, 34 bytes (0x22)
0000: 48 54 54 50 2f 31 2e 31 20 31 30 31 20 53 77 69 HTTP/1.1 101 Swi
0010: 74 63 68 69 6e 67 20 50 72 6f 74 6f 63 6f 6c 73 tching Protocols
0020: 0d 0a                                           ..
01:41:39.992109 <= Recv header, 20 bytes (0x14)
0000: 55 70 67 72 61 64 65 3a 20 77 65 62 73 6f 63 6b Upgrade: websock
0010: 65 74 0d 0a                                     et..
01:41:39.992116 <= Recv header, 21 bytes (0x15)
0000: 43 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 Connection: Upgr
0010: 61 64 65 0d 0a                                  ade..
01:41:39.992122 <= Recv header, 52 bytes (0x34)
0000: 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 2d 41 63 Sec-WebSocket-Ac
0010: 63 65 70 74 3a 20 73 33 70 50 4c 4d 42 69 54 78 cept: s3pPLMBiTx
0020: 61 51 39 6b 59 47 7a 7a 68 5a 52 62 4b 2b 78 4f aQ9kYGzzhZRbK+xO
0030: 6f 3d 0d 0a                                     o=..
01:41:39.992130 <= Recv header, 2 bytes (0x2)
0000: 0d 0a                                           ..
01:41:39.992516 <= Recv data, 7 bytes (0x7)
0000: 81 05 68 65 6c 6c 6f                            ..hello
01:41:39.992677 <= Recv data, 5 bytes (0x5)
0000: 82 03 01 02 03                                  .....
01:41:40.794236 <= Recv data, 7 bytes (0x7)
0000: 88 05 03 e8 62 79 65                            ....bye`,
	'masked by the server': String.raw`01:41:50.458870 == Info:   Trying 127.0.0.1:8801...
01:41:50.459849 == Info: Connected to localhost (127.0.0.1) port 8801 (#0)
01:41:50.459928 => Send header, 195 bytes (0xc3)
0000: 47 45 54 20 2f 6d 61 73 6b 20 48 54 54 50 2f 31 GET /mask HTTP/1
0010: 2e 31 0d 0a 48 6f 73 74 3a 20 6c 6f 63 61 6c 68 .1..Host: localh
0020: 6f 73 74 3a 38 38 30 31 0d 0a 55 73 65 72 2d 41 ost:8801..User-A
0030: 67 65 6e 74 3a 20 63 75 72 6c 2f 37 2e 38 38 2e gent: curl/7.88.
0040: 31 0d 0a 41 63 63 65 70 74 3a 20 2a 2f 2a 0d 0a 1..Accept: */*..
0050: 43 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 Connection: Upgr
0060: 61 64 65 0d 0a 55 70 67 72 61 64 65 3a 20 77 65 ade..Upgrade: we
0070: 62 73 6f 63 6b 65 74 0d 0a 53 65 63 2d 57 65 62 bsocket..Sec-Web
0080: 53 6f 63 6b 65 74 2d 56 65 72 73 69 6f 6e 3a 20 Socket-Version: 
0090: 31 33 0d 0a 53 65 63 2d 57 65 62 53 6f 63 6b 65 13..Sec-WebSocke
00a0: 74 2d 4b 65 79 3a 20 64 47 68 6c 49 48 4e 68 62 t-Key: dGhlIHNhb
00b0: 58 42 73 5a 53 42 75 62 32 35 6a 5a 51 3d 3d 0d XBsZSBub25jZQ==.
00c0: 0a 0d 0a                                        ...
01:41:50.466248 <= Recv header, 34 bytes (0x22)
0000: 48 54 54 50 2f 31 2e 31 20 31 30 31 20 53 77 69 HTTP/1.1 101 Swi
0010: 74 63 68 69 6e 67 20 50 72 6f 74 6f 63 6f 6c 73 tching Protocols
0020: 0d 0a                                           ..
01:41:50.466306 <= Recv header, 20 bytes (0x14)
0000: 55 70 67 72 61 64 65 3a 20 77 65 62 73 6f 63 6b Upgrade: websock
0010: 65 74 0d 0a                                     et..
01:41:50.466316 <= Recv header, 21 bytes (0x15)
0000: 43 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 Connection: Upgr
0010: 61 64 65 0d 0a                                  ade..
01:41:50.466324 <= Recv header, 52 bytes (0x34)
0000: 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 2d 41 63 Sec-WebSocket-Ac
0010: 63 65 70 74 3a 20 73 33 70 50 4c 4d 42 69 54 78 cept: s3pPLMBiTx
0020: 61 51 39 6b 59 47 7a 7a 68 5a 52 62 4b 2b 78 4f aQ9kYGzzhZRbK+xO
0030: 6f 3d 0d 0a                                     o=..
01:41:50.466334 <= Recv header, 2 bytes (0x2)
0000: 0d 0a                                           ..
01:41:50.466520 <= Recv data, 11 bytes (0xb)
0000: 81 85 37 fa 21 3d 7f 9f 4d 51 58                ..7.!=..MQX
01:41:50.767366 == Info: Connection #0 to host localhost left intact`,
	reset: String.raw`01:41:51.658347 == Info:   Trying 127.0.0.1:8801...
01:41:51.705384 == Info: Connected to localhost (127.0.0.1) port 8801 (#0)
01:41:51.705483 => Send header, 194 bytes (0xc2)
0000: 47 45 54 20 2f 64 69 65 20 48 54 54 50 2f 31 2e GET /die HTTP/1.
0010: 31 0d 0a 48 6f 73 74 3a 20 6c 6f 63 61 6c 68 6f 1..Host: localho
0020: 73 74 3a 38 38 30 31 0d 0a 55 73 65 72 2d 41 67 st:8801..User-Ag
0030: 65 6e 74 3a 20 63 75 72 6c 2f 37 2e 38 38 2e 31 ent: curl/7.88.1
0040: 0d 0a 41 63 63 65 70 74 3a 20 2a 2f 2a 0d 0a 43 ..Accept: */*..C
0050: 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 61 onnection: Upgra
0060: 64 65 0d 0a 55 70 67 72 61 64 65 3a 20 77 65 62 de..Upgrade: web
0070: 73 6f 63 6b 65 74 0d 0a 53 65 63 2d 57 65 62 53 socket..Sec-WebS
0080: 6f 63 6b 65 74 2d 56 65 72 73 69 6f 6e 3a 20 31 ocket-Version: 1
0090: 33 0d 0a 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 3..Sec-WebSocket
00a0: 2d 4b 65 79 3a 20 64 47 68 6c 49 48 4e 68 62 58 -Key: dGhlIHNhbX
00b0: 42 73 5a 53 42 75 62 32 35 6a 5a 51 3d 3d 0d 0a BsZSBub25jZQ==..
00c0: 0d 0a                                           ..
01:41:51.706123 <= Recv header, 34 bytes (0x22)
0000: 48 54 54 50 2f 31 2e 31 20 31 30 31 20 53 77 69 HTTP/1.1 101 Swi
0010: 74 63 68 69 6e 67 20 50 72 6f 74 6f 63 6f 6c 73 tching Protocols
0020: 0d 0a                                           ..
01:41:51.706143 <= Recv header, 20 bytes (0x14)
0000: 55 70 67 72 61 64 65 3a 20 77 65 62 73 6f 63 6b Upgrade: websock
0010: 65 74 0d 0a                                     et..
01:41:51.706153 <= Recv header, 21 bytes (0x15)
0000: 43 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 Connection: Upgr
0010: 61 64 65 0d 0a                                  ade..
01:41:51.706161 <= Recv header, 52 bytes (0x34)
0000: 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 2d 41 63 Sec-WebSocket-Ac
0010: 63 65 70 74 3a 20 73 33 70 50 4c 4d 42 69 54 78 cept: s3pPLMBiTx
0020: 61 51 39 6b 59 47 7a 7a 68 5a 52 62 4b 2b 78 4f aQ9kYGzzhZRbK+xO
0030: 6f 3d 0d 0a                                     o=..
01:41:51.706173 <= Recv header, 2 bytes (0x2)
0000: 0d 0a                                           ..
01:41:51.706319 <= Recv data, 7 bytes (0x7)
0000: 81 05 48 65 6c 6c 6f                            ..Hello
01:41:52.007373 == Info: Recv failure: Connection reset by peer
01:41:52.007401 == Info: Closing connection 0`,
	'403': String.raw`01:41:52.549187 == Info:   Trying 127.0.0.1:8801...
01:41:52.554072 == Info: Connected to localhost (127.0.0.1) port 8801 (#0)
01:41:52.554146 => Send header, 194 bytes (0xc2)
0000: 47 45 54 20 2f 34 30 33 20 48 54 54 50 2f 31 2e GET /403 HTTP/1.
0010: 31 0d 0a 48 6f 73 74 3a 20 6c 6f 63 61 6c 68 6f 1..Host: localho
0020: 73 74 3a 38 38 30 31 0d 0a 55 73 65 72 2d 41 67 st:8801..User-Ag
0030: 65 6e 74 3a 20 63 75 72 6c 2f 37 2e 38 38 2e 31 ent: curl/7.88.1
0040: 0d 0a 41 63 63 65 70 74 3a 20 2a 2f 2a 0d 0a 43 ..Accept: */*..C
0050: 6f 6e 6e 65 63 74 69 6f 6e 3a 20 55 70 67 72 61 onnection: Upgra
0060: 64 65 0d 0a 55 70 67 72 61 64 65 3a 20 77 65 62 de..Upgrade: web
0070: 73 6f 63 6b 65 74 0d 0a 53 65 63 2d 57 65 62 53 socket..Sec-WebS
0080: 6f 63 6b 65 74 2d 56 65 72 73 69 6f 6e 3a 20 31 ocket-Version: 1
0090: 33 0d 0a 53 65 63 2d 57 65 62 53 6f 63 6b 65 74 3..Sec-WebSocket
00a0: 2d 4b 65 79 3a 20 64 47 68 6c 49 48 4e 68 62 58 -Key: dGhlIHNhbX
00b0: 42 73 5a 53 42 75 62 32 35 6a 5a 51 3d 3d 0d 0a BsZSBub25jZQ==..
00c0: 0d 0a                                           ..
01:41:52.554442 <= Recv header, 24 bytes (0x18)
0000: 48 54 54 50 2f 31 2e 31 20 34 30 33 20 46 6f 72 HTTP/1.1 403 For
0010: 62 69 64 64 65 6e 0d 0a                         bidden..
01:41:52.554463 <= Recv header, 19 bytes (0x13)
0000: 43 6f 6e 74 65 6e 74 2d 4c 65 6e 67 74 68 3a 20 Content-Length: 
0010: 39 0d 0a                                        9..
01:41:52.554470 <= Recv header, 19 bytes (0x13)
0000: 43 6f 6e 6e 65 63 74 69 6f 6e 3a 20 63 6c 6f 73 Connection: clos
0010: 65 0d 0a                                        e..
01:41:52.554476 <= Recv header, 2 bytes (0x2)
0000: 0d 0a                                           ..
01:41:52.554480 <= Recv data, 9 bytes (0x9)
0000: 66 6f 72 62 69 64 64 65 6e                      forbidden
01:41:52.554516 == Info: Closing connection 0`,
} as const;

export const CURL_TRACE_ASCII = {
	open: String.raw`== Info:   Trying 127.0.0.1:8801...
== Info: Connected to localhost (127.0.0.1) port 8801 (#0)
=> Send header, 193 bytes (0xc1)
0000: GET /ok HTTP/1.1
0012: Host: localhost:8801
0028: User-Agent: curl/7.88.1
0041: Accept: */*
004e: Connection: Upgrade
0063: Upgrade: websocket
0077: Sec-WebSocket-Version: 13
0092: Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
00bf: 
<= Recv header, 34 bytes (0x22)
0000: HTTP/1.1 101 Switching Protocols
<= Recv header, 20 bytes (0x14)
0000: Upgrade: websocket
<= Recv header, 21 bytes (0x15)
0000: Connection: Upgrade
<= Recv header, 52 bytes (0x34)
0000: Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
<= Recv header, 2 bytes (0x2)
0000: 
<= Recv data, 12 bytes (0xc)
0000: ..hello.....
<= Recv data, 7 bytes (0x7)
0000: ....bye`,
	reset: String.raw`== Info:   Trying 127.0.0.1:8801...
== Info: Connected to localhost (127.0.0.1) port 8801 (#0)
=> Send header, 194 bytes (0xc2)
0000: GET /die HTTP/1.1
0013: Host: localhost:8801
0029: User-Agent: curl/7.88.1
0042: Accept: */*
004f: Connection: Upgrade
0064: Upgrade: websocket
0078: Sec-WebSocket-Version: 13
0093: Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
00c0: 
<= Recv header, 34 bytes (0x22)
0000: HTTP/1.1 101 Switching Protocols
<= Recv header, 20 bytes (0x14)
0000: Upgrade: websocket
<= Recv header, 21 bytes (0x15)
0000: Connection: Upgrade
<= Recv header, 52 bytes (0x34)
0000: Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
<= Recv header, 2 bytes (0x2)
0000: 
<= Recv data, 7 bytes (0x7)
0000: ..Hello
== Info: Recv failure: Connection reset by peer
== Info: Closing connection 0`,
	'403': String.raw`== Info:   Trying 127.0.0.1:8801...
== Info: Connected to localhost (127.0.0.1) port 8801 (#0)
=> Send header, 194 bytes (0xc2)
0000: GET /403 HTTP/1.1
0013: Host: localhost:8801
0029: User-Agent: curl/7.88.1
0042: Accept: */*
004f: Connection: Upgrade
0064: Upgrade: websocket
0078: Sec-WebSocket-Version: 13
0093: Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
00c0: 
<= Recv header, 24 bytes (0x18)
0000: HTTP/1.1 403 Forbidden
<= Recv header, 19 bytes (0x13)
0000: Content-Length: 9
<= Recv header, 19 bytes (0x13)
0000: Connection: close
<= Recv header, 2 bytes (0x2)
0000: 
<= Recv data, 9 bytes (0x9)
0000: forbidden
== Info: Closing connection 0`,
} as const;

export const S_CLIENT = {
	refused: String.raw`4017095BCE7F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:117:calling connect()
4017095BCE7F0000:error:10000067:BIO routines:BIO_connect:connect error:../crypto/bio/bio_sock2.c:119:
connect:errno=111`,
	'unknown host': String.raw`40874888A47F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known
connect:errno=22`,
	'TLS to a plain port': String.raw`40674998767F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:350:
CONNECTED(00000003)
---
no peer certificate available
---
No client certificate CA names sent
---
SSL handshake has read 5 bytes and written 297 bytes
Verification: OK
---
New, (NONE), Cipher is (NONE)
Secure Renegotiation IS NOT supported
Compression: NONE
Expansion: NONE
No ALPN negotiated
Early data was not sent
Verify return code: 0 (ok)
---`,
	'403': String.raw`depth=0 CN = localhost
verify error:num=18:self-signed certificate
verify return:1
depth=0 CN = localhost
verify return:1
HTTP/1.1 403 Forbidden
Content-Length: 9
Connection: close

forbidden`,
} as const;

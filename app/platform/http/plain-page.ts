const style = `body{margin:0;background:#faf7f0;color:#1d2426;font:1.125rem/1.6 "Atkinson Hyperlegible",verdana,sans-serif}
main{max-width:38rem;margin:0 auto;padding:4rem 1.25rem}a{color:#0b5657}code{overflow-wrap:anywhere}`

/** What somebody is told who is turned away before any page is reached: one sentence, a way back, and a fault's number. */
export const plainPage = (sentence: string, nonce: string, requestId?: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not done - Clusterbuy</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>This could not be done</h1><p>${sentence}</p>${
  requestId ? `<p>If it happens again, tell whoever runs this service this number: <code>${requestId}</code></p>` : ''
}<p><a href="/">Clusterbuy: the first page</a></p></main></body></html>
`

import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/** A document as a PDF file, for downloading. Never kept by anybody in between. */
export async function pdfAnswer(document: ReactElement<DocumentProps>, name: string): Promise<Response> {
  const bytes = await renderToBuffer(document)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}

import { Document, Font, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'

/** Words are never broken at a line's end: the pattern the library breaks them by is not English. */
Font.registerHyphenationCallback((word) => [word])

const ink = '#1d2426'
const pale = '#54605f'
const look = StyleSheet.create({
  page: { padding: 46, paddingBottom: 64, fontFamily: 'Helvetica', fontSize: 9.5, lineHeight: 1.4, color: ink },
  title: { fontSize: 22, fontFamily: 'Helvetica-Bold', color: '#0b5657', marginBottom: 4, lineHeight: 1.2 },
  caption: { color: pale, marginBottom: 10 },
  section: { fontSize: 15, fontFamily: 'Helvetica-Bold', marginTop: 14, marginBottom: 6, lineHeight: 1.25 },
  sub: { fontSize: 11.5, fontFamily: 'Helvetica-Bold', marginTop: 12, marginBottom: 2 },
  words: { marginBottom: 6, maxWidth: 430 },
  point: { flexDirection: 'row', marginBottom: 2, maxWidth: 450 },
  dot: { width: 12, color: '#0b5657' },
  table: { marginBottom: 8 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: '#cbc3b1', paddingVertical: 3.5 },
  head: { color: pale, borderBottomWidth: 1, borderBottomColor: '#7a827f', fontSize: 8.5 },
  cell: { paddingRight: 10 },
  number: { textAlign: 'right' },
  bold: { fontFamily: 'Helvetica-Bold' },
  small: { fontSize: 7.5, color: pale, marginTop: 8 },
  foot: { position: 'absolute', top: 800, left: 46, right: 46, fontSize: 8, color: pale },
})

type PaperProps = { title: string; author: string; caption: string; foot: string; children: ReactNode }

/** A document on A4 paper with its title, and its name and page number at the foot of each page. */
export const Paper = ({ title, author, caption, foot, children }: PaperProps) => (
  <Document title={`${title}: ${caption}`} author={author} language="en-GB">
    <Page size="A4" style={look.page}>
      <Text style={look.title}>{title}</Text>
      <Text style={look.caption}>{caption}</Text>
      {children}
      <Text
        style={look.foot}
        fixed
        render={({ pageNumber, totalPages }) => `${foot}, page ${pageNumber} of ${totalPages}`}
      />
    </Page>
  </Document>
)

type Words = { children: ReactNode }

/** A heading stays with what follows it. `fresh`: at the top of a page of its own. */
export const PaperSection = ({ children, fresh = false }: Words & { fresh?: boolean }) => (
  <Text style={look.section} minPresenceAhead={90} break={fresh}>
    {children}
  </Text>
)
export const PaperWords = ({ children }: Words) => <Text style={look.words}>{children}</Text>
export const PaperSmall = ({ children }: Words) => <Text style={look.small}>{children}</Text>

export const PaperPoints = ({ points }: { points: readonly string[] }) =>
  points.map((point) => (
    <View key={point} style={look.point} wrap={false}>
      <Text style={look.dot}>•</Text>
      <Text style={{ flex: 1 }}>{point}</Text>
    </View>
  ))

/** `wide` is the share of the width that a column takes among all. */
export type PaperColumn<Row> = {
  readonly heading: string
  readonly wide: number
  readonly numeric?: boolean
  readonly bold?: boolean
  readonly cell: (row: Row) => string | number | null
}
type PaperTableProps<Row> = {
  title?: string
  columns: readonly PaperColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table whose rows are never cut in two, with its title and its head kept beside the first row. */
export function PaperTable<Row>({ title, columns, rows, rowKey }: PaperTableProps<Row>) {
  const styleOf = ({ wide, numeric, bold }: PaperColumn<Row>) => [
    look.cell,
    { flex: wide },
    ...(numeric ? [look.number] : []),
    ...(bold ? [look.bold] : []),
  ]
  const lines = rows.map((row) => (
    <View key={rowKey(row)} style={look.row} wrap={false}>
      {columns.map((column) => (
        <Text key={column.heading} style={styleOf(column)}>
          {column.cell(row) ?? ''}
        </Text>
      ))}
    </View>
  ))
  return (
    <View style={look.table}>
      <View wrap={false}>
        {title === undefined ? null : <Text style={look.sub}>{title}</Text>}
        <View style={[look.row, look.head]}>
          {columns.map((column) => (
            <Text key={column.heading} style={styleOf({ ...column, bold: false })}>
              {column.heading}
            </Text>
          ))}
        </View>
        {lines[0]}
      </View>
      {lines.slice(1)}
    </View>
  )
}

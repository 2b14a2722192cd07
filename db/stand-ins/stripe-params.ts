export type Params = Readonly<Record<string, string>>

export const readParams = (body: string): Params => Object.fromEntries(new URLSearchParams(body))

const needed = [
  'mode',
  'success_url',
  'line_items[0][quantity]',
  'line_items[0][price_data][currency]',
  'line_items[0][price_data][unit_amount]',
  'line_items[0][price_data][product_data][name]',
]
const known = new Set([...needed, 'cancel_url', 'client_reference_id', 'customer_email'])

/** The first thing Stripe would refuse in a request for a hosted payment page, or null. */
export function checkoutFault(params: Params): { message: string; param: string } | null {
  for (const name of Object.keys(params))
    if (!known.has(name)) return { message: `Received unknown parameter: ${name}`, param: name }
  for (const name of needed) if (!params[name]) return { message: `Missing required param: ${name}.`, param: name }
  if (params.mode !== 'payment') return { message: 'Invalid mode: this account takes single payments.', param: 'mode' }
  const amount = params['line_items[0][price_data][unit_amount]'] ?? ''
  if (!/^\d{1,8}$/.test(amount))
    return { message: `Invalid integer: ${amount}`, param: 'line_items[0][price_data][unit_amount]' }
  if (Number(amount) < 30)
    return {
      message: "The Checkout Session's total amount due must add up to at least £0.30 gbp",
      param: 'line_items[0][price_data][unit_amount]',
    }
  if (params['line_items[0][price_data][currency]'] !== 'gbp')
    return { message: 'Invalid currency: this account takes gbp.', param: 'line_items[0][price_data][currency]' }
  for (const name of ['success_url', 'cancel_url'])
    if (params[name] && !URL.canParse(params[name])) return { message: 'Not a valid URL', param: name }
  if (params.customer_email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(params.customer_email))
    return { message: `Invalid email address: ${params.customer_email}`, param: 'customer_email' }
  return null
}

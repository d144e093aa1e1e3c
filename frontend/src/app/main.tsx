import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/api/client'
import { Providers } from './providers'
import './styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root.')

createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
)

"""Is everything up?"""

"""What `make` calls: proofs, measurements and pages about the product. Nothing of the product imports it."""
